import { spawn, type ChildProcess } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A real server for tests: the one configured, or one started from the binary found on the PATH. */
export interface TestServer {
  url: string
  key: string
  /** Stops and starts the same data again; only for servers started here. */
  stop(): Promise<void>
  /** @param megabytes room for each of its files, as if the disk were full beyond */
  start(megabytes?: number): Promise<void>
  /** Holds the process, which keeps its connections and answers nothing, and lets it go on. */
  pause(): void
  resume(): void
  dispose(): Promise<void>
}

const key = 'a-master-key-of-sufficient-length'

export function findBinary(): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(folder, 'meilisearch')
    try {
      accessSync(file, constants.X_OK)
      return file
    } catch {
      // not in this folder
    }
  }
  return null
}

/** Why the tests against a server cannot run here, or nothing. */
export function whyNoServer(): string | undefined {
  if (process.env.MEILI_URL || findBinary()) return undefined
  return 'neither MEILI_URL nor a meilisearch binary on the PATH'
}

export async function openTestServer(): Promise<TestServer> {
  const { MEILI_URL, MEILI_KEY = '' } = process.env
  const nothing = async () => {}
  if (MEILI_URL)
    return {
      url: MEILI_URL,
      key: MEILI_KEY,
      stop: nothing,
      start: nothing,
      pause: () => {},
      resume: () => {},
      dispose: nothing,
    }
  return startBinary(findBinary()!)
}

/** Starts the binary on a port of its own, with its data in a temporary folder. */
export async function startBinary(binary: string): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'fuqing-meilisearch-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | null = null

  const start = async (megabytes?: number) => {
    const options = {
      '--http-addr': `127.0.0.1:${port}`,
      '--db-path': join(folder, 'data'),
      '--master-key': key,
      '--env': 'production',
      '--log-level': 'OFF',
      '--max-indexing-memory': '1GiB',
    }
    const room = megabytes ? `trap '' XFSZ; ulimit -f ${megabytes * 2048}; ` : ''
    child = spawn('sh', ['-c', `${room}exec "$0" "$@"`, binary, '--no-analytics', ...Object.entries(options).flat()], {
      cwd: folder,
      stdio: 'ignore',
    })
    await untilHealthy(url)
  }
  const stop = async () => {
    const running = child
    child = null
    if (!running || running.exitCode !== null) return
    const ended = new Promise((resolve) => running.once('exit', resolve))
    running.kill('SIGKILL')
    await ended
  }
  await start()
  return {
    url,
    key,
    start,
    stop,
    pause: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
    async dispose() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function untilHealthy(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(`${url}/health`).catch(() => null)
    if (answer?.ok) return
    await sleep(100)
  }
  throw new Error(`The Meilisearch server at ${url} did not come up.`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
