import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bg from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

const here = import.meta.dirname
const migrationsFolder = path.join(here, 'migrations')

// The schema engine runs as WebAssembly over the pg driver: no native binary has to be downloaded.
async function engine(datamodel: string, url: string) {
  const home = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const wasm = readFileSync(path.join(home, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, {
    './schema_engine_bg.js': bg as unknown as WebAssembly.ModuleImports,
  })
  bg.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  const adapter = bindSqlAdapterFactory(new PrismaPg({ connectionString: url }))
  return bg.SchemaEngine.new({ datamodels: [['schema.prisma', datamodel]] }, () => undefined, adapter)
}

/**
 * Applies the migrations the database does not have yet, each in one transaction, recorded in
 * `_prisma_migrations` as Prisma's command line does. Several processes may call it at once.
 * (The engine's own applyMigrations splits scripts at every semicolon and so cannot define functions.)
 * @returns names of the migrations applied now, and of those applied earlier whose script has been changed since
 */
export async function applyMigrations(ownerUrl: string): Promise<{ applied: string[]; altered: string[] }> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const applied: string[] = []
  const altered: string[] = []
  try {
    await client.query('SELECT pg_advisory_lock(72707369)') // the number Prisma locks with
    await client.query(bookkeeping)
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL',
    )
    const done = new Map(rows.map(({ name, checksum }) => [name, checksum]))
    for (const name of migrationNames()) {
      const script = readFileSync(path.join(migrationsFolder, name, 'migration.sql'), 'utf8')
      const checksum = createHash('sha256').update(script).digest('hex')
      if (!done.has(name)) {
        await applyMigration(client, { name, script, checksum })
        applied.push(name)
      } else if (done.get(name) !== checksum) altered.push(name)
    }
  } finally {
    await client.end()
  }
  return { applied, altered }
}

const migrationNames = () =>
  readdirSync(migrationsFolder)
    .filter((entry) => /^\d{4}_/.test(entry))
    .sort()

const bookkeeping = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`

async function applyMigration(
  client: pg.Client,
  { name, script, checksum }: { name: string; script: string; checksum: string },
) {
  await client.query('BEGIN')
  try {
    await client.query(script)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES (gen_random_uuid()::text, $1, $2, clock_timestamp(), 1)`,
      [checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}

/** The SQL that turns a database of the older schema text into one of the newer. */
export async function diffSchemas(older: string, newer: string, anyUrl: string): Promise<string> {
  const runner = await engine(newer, anyUrl)
  const target = (content: string) => ({
    tag: 'schemaDatamodel' as const,
    files: [{ path: 'schema.prisma', content }],
    configDir: here,
  })
  const { stdout } = await runner.diff({
    from: target(older),
    to: target(newer),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return stdout ?? ''
}
