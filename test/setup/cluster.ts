import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    databases: { maintenanceUrl: string; ownerUrl: string; appUrl: string; judgeUrl: string; template: string }
  }
}

/**
 * Starts one PostgreSQL for the run and keeps a migrated, seeded template database in it;
 * each worker copies the template (see worker-database.ts). The template is made anew when its sources change.
 */
export default async function setup(project: TestProject) {
  process.env.DATA_DIR = path.resolve('data/test')
  const { openDatabase } = await import('../../app/server/bring-up/database')
  const cluster = path.resolve('data/test/postgresql')
  const database = await openDatabase(cluster, {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
  })
  const at = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
  const template = `template_${digest(['prisma/migrations', 'prisma/seed', 'app/server/bring-up/job-queue.ts']).slice(0, 12)}`
  const maintenanceUrl = at(database.ownerUrl, 'postgres')
  const admin = new pg.Client({ connectionString: maintenanceUrl })
  await admin.connect()
  await admin.query('SELECT pg_advisory_lock(1)')
  const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate', [template])
  if (!rowCount) {
    const { rows } = await admin.query<{ name: string }>(
      `SELECT datname AS name FROM pg_database WHERE datname ~ '^(template_[0-9a-f]{12}|worker_)'`,
    )
    for (const { name } of rows) {
      await admin.query(`ALTER DATABASE "${name}" IS_TEMPLATE false`)
      await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
    }
    await admin.query(`CREATE DATABASE "${template}"`)
    const { buildTemplate } = await import('./template')
    await buildTemplate(at(database.ownerUrl, template), at(database.appUrl, template), at(database.judgeUrl, template))
    await admin.query(`ALTER DATABASE "${template}" IS_TEMPLATE true`)
  }
  await admin.end()
  project.provide('databases', {
    maintenanceUrl,
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    judgeUrl: database.judgeUrl,
    template,
  })
  return () => database.close()
}

function digest(folders: string[]) {
  const hash = createHash('sha256')
  const visit = (file: string) => {
    if (statSync(file).isDirectory()) for (const entry of readdirSync(file).sort()) visit(path.join(file, entry))
    else hash.update(file).update(readFileSync(file))
  }
  folders.forEach(visit)
  return hash.digest('hex')
}
