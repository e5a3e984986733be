import { applyMigrations } from '../../../prisma/migrate'
import { ledgerKey } from '../../evaluation/ledger/key.server'
import { config } from '../config.server'
import { serve } from '../http'
import { checkServices } from './check-services'
import { holdDataFolder, openDatabase, type Database } from './database'
import { explain } from './explain'
import { askFirstAdministrator } from './first-administrator'
import { guard } from './guard'
import { installJobQueue } from './job-queue'
import { seedOnce } from './seed-once'

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Opens the database, brings it up to date, loads the demonstration data once, serves until told to stop. */
export async function main(): Promise<void> {
  const stop = stopper()
  try {
    if (!config.DATABASE_URL && !(await holdDataFolder()))
      throw new Error(
        `DATA_DIR：另一个妇情正在使用 ${config.dataDir}，请先停止它，或用 DATA_DIR 指定别的文件夹。Another Fuqing is using this folder.`,
      )
    stop.database = await openDatabase()
    if (stop.stopping) return void (await stop.end())
    await run(stop.database, stop)
  } catch (error) {
    if (stop.stopping) return void (await stop.end()) // what was under way lost its database; that is no fault
    await stop.database?.close()
    process.stderr.write(`${explain(error, config)}\n`)
    process.exit(1)
  }
}

async function run(database: Database, stop: Stopper) {
  process.env.FUQING_APP_DATABASE_URL = database.appUrl
  process.env.FUQING_JUDGE_DATABASE_URL = database.judgeUrl
  await checkServices(say)
  const { applied, altered } = await applyMigrations(database.ownerUrl)
  await installJobQueue(database.ownerUrl)
  if (applied.length) say(`更新数据库 Migrated: ${applied.join(', ')}`)
  if (altered.length)
    say(
      `这些数据库更新在执行之后被改过，数据库可能与程序不符，请换回原版的程序文件。Migrations were changed after they had been applied: ${altered.join(', ')}`,
    )
  const accounts = await seedOnce(database.ownerUrl, config.SEED, say)
  await askFirstAdministrator(say)
  ledgerKey() // made now, before anything is signed
  const serving = await serve(config)
  stop.serving = serving
  if (database.restart) stop.unguard = guard(database.ownerUrl, database.restart, say)
  say(`\n妇情已启动 Serving on ${config.PUBLIC_URL ?? `http://${config.HOST}:${serving.port}`}`)
  for (const line of accounts) say(line)
}

type Stopper = {
  stopping: boolean
  database?: Database
  serving?: { close: () => Promise<void> }
  unguard?: () => void
  end: () => Promise<void>
}

/** Ends everything on Ctrl-C or a stop signal, once, in order: requests, workers, database. */
function stopper(): Stopper {
  let ending: Promise<void> | undefined
  const state: Stopper = {
    stopping: false,
    end: async () => {
      state.unguard?.()
      await state.serving?.close().catch(() => undefined)
      await state.database?.close()
      process.exit(0)
    },
  }
  const stop = () => {
    state.stopping = true
    // while the database is still being opened, main ends it as soon as it is
    if (state.database) ending ??= state.end()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  return state
}
