import { applyMigrations } from '../../../prisma/migrate'
import { config } from '../config.server'
import { serve } from '../http'
import { openDatabase, type Database } from './database'
import { installJobQueue } from './job-queue'
import { askFirstAdministrator } from './first-administrator'
import { seedOnce } from './seed-once'

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Opens the database, brings it up to date, loads the demonstration data once, serves until told to stop. */
export async function main(): Promise<void> {
  const database = await openDatabase().catch(fail)
  const stop = stopper(database)
  try {
    await run(database, stop)
  } catch (error) {
    if (stop.stopping) return // what was under way lost its database; that is no fault
    await database.close()
    fail(error)
  }
}

async function run(database: Database, stop: Stopper) {
  process.env.FUQING_APP_DATABASE_URL = database.appUrl
  process.env.FUQING_JUDGE_DATABASE_URL = database.judgeUrl
  const applied = await applyMigrations(database.ownerUrl)
  await installJobQueue(database.ownerUrl)
  if (applied.length) say(`更新数据库 Migrated: ${applied.join(', ')}`)
  const accounts = await seedOnce(database.ownerUrl, config.SEED, say)
  await askFirstAdministrator(say)
  const serving = await serve(config)
  stop.serving = serving
  say(`\n妇情已启动 Serving on ${config.PUBLIC_URL ?? `http://${config.HOST}:${serving.port}`}`)
  for (const line of accounts) say(line)
}

type Stopper = { stopping: boolean; serving?: { close: () => Promise<void> } }

/** Ends everything on Ctrl-C or a stop signal, once, in order: requests, workers, database. */
function stopper(database: Database): Stopper {
  const state: Stopper = { stopping: false }
  const stop = async () => {
    if (state.stopping) return
    state.stopping = true
    await state.serving?.close().catch(() => undefined)
    await database.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  return state
}

function fail(error: unknown): never {
  const { code: given, message } = error as NodeJS.ErrnoException
  // PostgreSQL's tools tell only in words what hindered them
  const code = /No space left on device/.test(message) ? 'ENOSPC' : /Permission denied/.test(message) ? 'EACCES' : given
  const full = `磁盘已满：${config.dataDir}。请腾出空间后再次启动。The disk is full.`
  const advice: Record<string, string> = {
    ENOSPC: full,
    '53100': full,
    EACCES: `没有写入权限：${config.dataDir}。请修正权限，或用 DATA_DIR 指定别的文件夹。`,
    EROFS: `${config.dataDir} 不可写。请用 DATA_DIR 指定别的文件夹。`,
    ECONNREFUSED: '连不上 DATABASE_URL 所指的数据库，请确认它已启动、地址正确。The database refuses the connection.',
    '28P01': 'DATABASE_URL 的账号或密码不对。DATABASE_URL: the password is refused.',
    '3D000': 'DATABASE_URL 所指的数据库不存在，请先建立。DATABASE_URL: there is no such database.',
    EADDRINUSE: `端口 ${config.PORT} 已被占用，请换一个：PORT=${config.PORT + 1} npm start`,
  }
  process.stderr.write(`启动没有完成 Could not start: ${message}\n${advice[code ?? ''] ?? ''}\n`)
  process.exit(1)
}
