import { createHash } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'

// Every test file gets a database of its own, copied from the template in some 50 ms, and a folder of its own for
// index and files: what two files write at the same time must not meet.
const { maintenanceUrl, ownerUrl, appUrl, judgeUrl, template } = inject('databases')
const name = `worker_${createHash('sha256').update(`${process.pid} ${process.hrtime.bigint()}`).digest('hex').slice(0, 16)}`
const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href

async function administer(statement: string) {
  const client = new pg.Client({ connectionString: maintenanceUrl })
  await client.connect()
  await client.query(statement)
  await client.end()
}

await administer(`CREATE DATABASE "${name}" TEMPLATE "${template}"`)
const folder = path.resolve('data/test/files', name)
mkdirSync(folder, { recursive: true })
process.env.DATA_DIR = folder
process.env.FUQING_OWNER_DATABASE_URL = at(ownerUrl)
process.env.FUQING_APP_DATABASE_URL = at(appUrl)
process.env.FUQING_JUDGE_DATABASE_URL = at(judgeUrl)

afterAll(async () => {
  await administer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
  rmSync(folder, { recursive: true, force: true })
})
