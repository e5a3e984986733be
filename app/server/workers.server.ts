import { Logger, run } from 'graphile-worker'
import { pool } from './db.server'
import { resumeTasks, runTask, type Jobs } from './jobs.server'

/** Starts the work that goes on behind the pages; returns a function that ends it. */
export async function startWorkers(jobs: Jobs): Promise<() => Promise<void>> {
  await resumeTasks()
  const runner = await run({
    pgPool: pool,
    concurrency: 1,
    noHandleSignals: true,
    logger: new Logger(() => () => undefined), // failures are kept on the tasks and written to the log there
    taskList: { task: (payload) => runTask(jobs, (payload as { id: string }).id) },
  })
  return () => runner.stop()
}
