import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Logger, run, type Runner, type WorkerEvents } from 'graphile-worker'
import { pool } from './db.server'
import { resumeTasks, runTask, type Jobs } from './jobs.server'

const between = 2000 // ms between two tries to begin anew
/** Half past two at night in Beijing; made up for when nothing ran then. */
const nightly = '30 18 * * * daily ?fill=1d'

const report = (what: string, { stack }: Error) =>
  void process.stderr.write(`${new Date().toISOString()} ${what}\n${stack}\n`)

/**
 * Starts the work that goes on behind the pages. A runner that cannot write down what became of a job, because the
 * database went away, does nothing more: another is begun when it is back, and takes up what was left unfinished.
 * @param daily what one of all processes does once a day
 * @returns a function that ends it
 */
export async function startWorkers(
  jobs: Jobs,
  daily: readonly (() => Promise<unknown>)[] = [],
): Promise<() => Promise<void>> {
  let ended = false
  let runner: Runner
  const begin = async () => {
    await resumeTasks()
    const events: WorkerEvents = new EventEmitter()
    events.once('pool:fatalError', ({ error }) => void renew(error as Error))
    runner = await run({
      pgPool: pool,
      concurrency: 1,
      noHandleSignals: true,
      logger: new Logger(() => () => undefined), // failures are kept on the tasks and written to the log there
      // written unbatched, an error in what became of a job would be caught by nobody and end the process
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      events,
      taskList: {
        task: (payload) => runTask(jobs, (payload as { id: string }).id),
        daily: async () => {
          for (const work of daily) await work().catch((error: Error) => report('daily', error))
        },
      },
      crontab: nightly,
    })
  }
  const renew = async (error: Error) => {
    report('workers', error)
    while (!ended) {
      await pause(between, undefined, { ref: false })
      if (
        !ended &&
        (await begin().then(
          () => true,
          () => false,
        ))
      )
        return
    }
  }
  await begin()
  return () => {
    ended = true
    return runner.stop()
  }
}
