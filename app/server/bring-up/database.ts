import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { config } from '../config.server'
import { readSecrets } from '../secrets.server'
import { clusterRuns, startCluster } from './cluster'
import { hold } from './hold.mjs'

/** The three ways into one database. */
export type Database = {
  /** owns the tables, migrates */
  ownerUrl: string
  /** reads and writes, owns nothing: append-only tables stay append-only */
  appUrl: string
  /** sees blind copies and its own assignments, nothing else */
  judgeUrl: string
  /** whether this process may end the embedded server: no other one works with its data folder */
  started: boolean
  /** starts the embedded server again after it ended by itself */
  restart?: () => Promise<void>
  close: () => Promise<void>
}

/**
 * Opens the database of this installation: the server behind DATABASE_URL, or else the embedded one,
 * which is started when it does not run. Makes database and roles where they are missing.
 */
export async function openDatabase(
  directory = path.join(config.dataDir, 'postgresql'),
  settings = {},
): Promise<Database> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o711 }) // PostgreSQL may run as another user and walks through
  const own = readSecrets()
  const secrets = {
    ownerPassword: own.ownerPassword,
    appPassword: config.APP_DATABASE_PASSWORD ?? own.appPassword,
    judgePassword: config.JUDGE_DATABASE_PASSWORD ?? own.judgePassword,
  }
  if (config.DATABASE_URL) {
    await refuseUnfit(config.DATABASE_URL)
    await prepareRoles(config.DATABASE_URL, secrets)
    return { ...urls(new URL(config.DATABASE_URL), secrets), started: false, close: async () => undefined }
  }
  const started = await holdDataFolder(directory)
  if (!started) await running(directory)
  const cluster = await startCluster({ directory, ownerPassword: secrets.ownerPassword, settings })
  const url = new URL(`postgresql://fuqing_owner@127.0.0.1:${cluster.port}/fuqing`)
  url.password = secrets.ownerPassword
  const maintenance = new URL(url)
  maintenance.pathname = '/postgres'
  await makeDatabase(maintenance.href).catch(async (error: unknown) => {
    if (!started) throw error
    await cluster.stop() // one that a killed process left may be half ended
    await cluster.restart()
    await makeDatabase(maintenance.href)
  })
  await prepareRoles(url.href, secrets)
  return { ...urls(url, secrets), started, restart: cluster.restart, close: cluster.stop }
}

async function makeDatabase(maintenanceUrl: string) {
  await withClient(maintenanceUrl, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'fuqing'")
    if (!rowCount) await client.query('CREATE DATABASE fuqing')
  })
}

/** Whether this process is the one that works with the embedded server's data folder. */
export function holdDataFolder(directory = path.join(config.dataDir, 'postgresql')): Promise<boolean> {
  return hold(`database ${directory}`)
}

/** Waits while the process that holds the data folder is still making or starting the server. */
async function running(directory: string) {
  for (let waited = 0; !(await clusterRuns(directory)); waited += 1) {
    if (waited === 60)
      throw new Error(
        `另一个程序占用着 ${directory}，但数据库没有起来。Another process holds ${directory} without a running database.`,
      )
    await pause(1000)
  }
}

function urls(owner: URL, secrets: { appPassword: string; judgePassword: string }) {
  const as = (user: string, password: string) => {
    const url = new URL(owner)
    url.username = user
    url.password = password
    return url.href
  }
  return {
    ownerUrl: owner.href,
    appUrl: as('fuqing_app', secrets.appPassword),
    judgeUrl: as('fuqing_judge', secrets.judgePassword),
  }
}

/** @throws Error that names DATABASE_URL when the server behind it is too old or keeps another encoding */
async function refuseUnfit(ownerUrl: string) {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ version: number; name: string; encoding: string }>(`SELECT
      current_setting('server_version_num')::int AS version, current_setting('server_version') AS name, current_setting('server_encoding') AS encoding`)
    const { version, name, encoding } = rows[0]!
    if (version < 150_000)
      throw new Error(`DATABASE_URL：需要 PostgreSQL 15 或更新版本，现在是 ${name}。PostgreSQL 15 or newer is needed.`)
    if (encoding !== 'UTF8')
      throw new Error(`DATABASE_URL：数据库的编码应为 UTF8，现在是 ${encoding}。The database must be encoded in UTF8.`)
  })
}

async function prepareRoles(ownerUrl: string, secrets: { appPassword: string; judgePassword: string }) {
  await withClient(ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock(20120208)') // two machines may start at the same moment
    for (const [role, password] of [
      ['fuqing_app', secrets.appPassword],
      ['fuqing_judge', secrets.judgePassword],
    ] as const) {
      const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
      const verb = rowCount ? 'ALTER' : 'CREATE'
      await client.query(`${verb} ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`)
    }
  })
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
