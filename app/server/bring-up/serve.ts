import { applyMigrations } from '../../../prisma/migrate'
import { seed } from '../../../prisma/seed/seed'
import { config } from '../config.server'
import { serve } from '../http'
import { openDatabase, type Database } from './database'
import { installJobQueue } from './job-queue'
import { askFirstAdministrator } from './first-administrator'

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Opens the database, brings it up to date, loads the demonstration data once, serves until told to stop. */
export async function main(): Promise<void> {
  const database = await openDatabase().catch(fail)
  try {
    await run(database)
  } catch (error) {
    await database.close()
    fail(error)
  }
}

async function run(database: Database) {
  process.env.FUQING_APP_DATABASE_URL = database.appUrl
  process.env.FUQING_JUDGE_DATABASE_URL = database.judgeUrl
  const applied = await applyMigrations(database.ownerUrl)
  await installJobQueue(database.ownerUrl)
  if (applied.length) say(`更新数据库 Migrated: ${applied.join(', ')}`)
  const accounts = await seed(config.SEED, say)
  const stop = stopper(database)
  await askFirstAdministrator(say)
  const serving = await serve(config)
  stop.serving = serving
  say(`\n妇情已启动 Serving on ${config.PUBLIC_URL ?? `http://${config.HOST}:${serving.port}`}`)
  for (const line of accounts) say(line)
}

/** Ends everything on Ctrl-C or a stop signal, once, in order: requests, workers, database. */
function stopper(database: Database) {
  const state: { serving?: { close: () => Promise<void> } } = {}
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await state.serving?.close().catch(() => undefined)
    await database.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  return state
}

function fail(error: unknown): never {
  const { code, message } = error as NodeJS.ErrnoException
  const advice: Record<string, string> = {
    ENOSPC: '磁盘已满，请腾出空间后再次启动。The disk is full.',
    EACCES: `没有写入权限：${config.dataDir}。请修正权限，或用 DATA_DIR 指定别的文件夹。`,
    EROFS: `${config.dataDir} 不可写。请用 DATA_DIR 指定别的文件夹。`,
    ECONNREFUSED: '连不上 DATABASE_URL 所指的数据库，请确认它已启动、地址正确。The database refuses the connection.',
    EADDRINUSE: `端口 ${config.PORT} 已被占用，请换一个：PORT=${config.PORT + 1} npm start`,
  }
  process.stderr.write(`启动没有完成 Could not start: ${message}\n${advice[code ?? ''] ?? ''}\n`)
  process.exit(1)
}
