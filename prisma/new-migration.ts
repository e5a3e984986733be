import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { openDatabase } from '../app/server/bring-up/database'
import { diffSchemas } from './migrate'

// npm run migration -- <name>: writes prisma/migrations/<number>_<name> from what changed in schema.prisma
// since the newest migration. The schema that all migrations together lead to is kept beside them.

const here = import.meta.dirname
const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) throw new Error('Name the migration: npm run migration -- add_issue_table')
const folder = path.join(here, 'migrations')
const existing = readdirSync(folder)
  .filter((entry) => /^\d{4}_/.test(entry))
  .sort()
const reached = path.join(folder, 'schema.prisma')
const schema = readFileSync(path.join(here, 'schema.prisma'), 'utf8')

const database = await openDatabase()
try {
  const sql = await diffSchemas(readFileSync(reached, 'utf8'), schema, database.ownerUrl)
  const number = String(existing.length + 1).padStart(4, '0')
  const target = path.join(folder, `${number}_${name}`)
  mkdirSync(target)
  writeFileSync(path.join(target, 'migration.sql'), sql)
  writeFileSync(reached, schema)
  process.stdout.write(`${target}\n`)
} finally {
  await database.close()
}
