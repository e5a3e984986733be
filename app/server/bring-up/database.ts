import path from 'node:path'
import pg from 'pg'
import { config } from '../config.server'
import { readSecrets } from '../secrets.server'
import { startCluster } from './cluster'

/** The three ways into one database. */
export type Database = {
  /** owns the tables, migrates */
  ownerUrl: string
  /** reads and writes, owns nothing: append-only tables stay append-only */
  appUrl: string
  /** sees blind copies and its own assignments, nothing else */
  judgeUrl: string
  /** whether this call started the embedded server; one that ran already belongs to another process */
  started: boolean
  close: () => Promise<void>
}

/**
 * Opens the database of this installation: the server behind DATABASE_URL, or else the embedded one,
 * which is started when it does not run. Makes database and roles where they are missing.
 */
export async function openDatabase(directory = path.join(config.dataDir, 'postgresql'), settings = {}): Promise<Database> {
  const own = readSecrets()
  const secrets = {
    ownerPassword: own.ownerPassword,
    appPassword: config.APP_DATABASE_PASSWORD ?? own.appPassword,
    judgePassword: config.JUDGE_DATABASE_PASSWORD ?? own.judgePassword,
  }
  if (config.DATABASE_URL) {
    await prepareRoles(config.DATABASE_URL, secrets)
    return { ...urls(new URL(config.DATABASE_URL), secrets), started: false, close: async () => undefined }
  }
  const cluster = await startCluster({ directory, ownerPassword: secrets.ownerPassword, settings })
  const url = new URL(`postgresql://fuqing_owner@127.0.0.1:${cluster.port}/fuqing`)
  url.password = secrets.ownerPassword
  const maintenance = new URL(url)
  maintenance.pathname = '/postgres'
  await withClient(maintenance.href, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'fuqing'")
    if (!rowCount) await client.query('CREATE DATABASE fuqing')
  })
  await prepareRoles(url.href, secrets)
  return { ...urls(url, secrets), started: cluster.started, close: cluster.stop }
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

async function prepareRoles(ownerUrl: string, secrets: { appPassword: string; judgePassword: string }) {
  await withClient(ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock(20120208)') // two machines may start at the same moment
    for (const [role, password] of [['fuqing_app', secrets.appPassword], ['fuqing_judge', secrets.judgePassword]] as const) {
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
