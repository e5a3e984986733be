import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

export type ServerProcess = { origin: string; pid: number; startedIn: number; stop: () => Promise<void> }

/**
 * Starts the real production server (start.mjs) in a process of its own and waits until it has printed its address.
 * @param env DATA_DIR and SEED decide what it serves; it takes a free port
 */
export async function startServer(
  env: Record<string, string>,
  { patience = 120_000, say = (_line: string) => undefined as void } = {},
): Promise<ServerProcess> {
  const started = Date.now()
  const child = spawn(process.execPath, ['app/server/bring-up/start.mjs'], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = async () => {
    if (child.exitCode !== null) return
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 15_000)
    await once(child, 'exit')
    clearTimeout(late)
  }
  try {
    return { origin: await address(child, patience, say), pid: child.pid!, startedIn: Date.now() - started, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function address(child: ChildProcess, patience: number, say: (line: string) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const late = setTimeout(() => reject(new Error(`The server did not start in ${patience} ms:\n${said}`)), patience)
    child.once('exit', () => reject(new Error(`The server ended while starting:\n${said}`)))
    for (const stream of [child.stdout, child.stderr]) {
      stream!.setEncoding('utf8').on('data', (text: string) => {
        said += text
        for (const line of text.split('\n').filter(Boolean)) say(line)
        const found = /Serving on (\S+)/.exec(said)
        if (!found) return
        clearTimeout(late)
        resolve(found[1]!)
      })
    }
  })
}
