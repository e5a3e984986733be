import { once } from 'node:events'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

/** The thread did not answer: it took too long or too much memory, or it crashed. Nothing else is harmed. */
export class ThreadLost extends Error {
  constructor(cause: unknown) {
    super('用时过长、内存不足或者中途停止，没有算完', { cause })
  }
}

/** Any function; its arguments must be such as can be copied. */
type Work = (...input: never[]) => unknown
type Answer = { value?: unknown; error?: Error }

const idle = 60_000 // ms after which a thread that has nothing to do ends

/**
 * A function of `file` (from the root of the project) to be carried out in a thread beside the server, one call
 * after another, while pages go on. Its arguments and its result are copied; a Buffer arrives as a Uint8Array.
 * @throws what the function throws, as a plain Error with its message; ThreadLost when there is no answer
 */
export function beside<Called extends Work>(
  file: string,
  name: string,
  { seconds, megabytes }: { seconds: number; megabytes: number },
) {
  let thread: Worker | undefined
  let resting: NodeJS.Timeout | undefined
  let turn: Promise<unknown> = Promise.resolve()

  const start = () => {
    const started = new Worker(path.resolve('app/server/threads/thread.mjs'), {
      workerData: { file: pathToFileURL(path.resolve(file)).href, name },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    })
    started.on('error', () => undefined) // a call that waits hears of it by itself
    started.once('exit', () => {
      if (thread === started) thread = undefined
    })
    return started
  }
  const end = () => {
    void thread?.terminate()
    thread = undefined
  }

  const ask = async (input: unknown[]): Promise<Answer> => {
    clearTimeout(resting)
    const asked = (thread ??= start())
    asked.ref()
    try {
      asked.postMessage(input)
      const [answer] = (await once(asked, 'message', { signal: AbortSignal.timeout(seconds * 1000) })) as [Answer]
      return answer
    } catch (cause) {
      end()
      process.stderr.write(`${new Date().toISOString()} thread ${name} of ${file}\n${(cause as Error).stack}\n`)
      throw new ThreadLost(cause)
    } finally {
      asked.unref()
      resting = setTimeout(end, idle).unref()
    }
  }

  return async (...input: Parameters<Called>): Promise<Awaited<ReturnType<Called>>> => {
    const asking = turn.then(() => ask(input))
    turn = asking.catch(() => undefined)
    const { value, error } = await asking
    if (error) throw error
    return value as Awaited<ReturnType<Called>>
  }
}
