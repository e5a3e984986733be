import { applyMigrations } from '../../../prisma/migrate'
import { seed } from '../../../prisma/seed/seed'
import { config } from '../config.server'
import { serve } from '../http'
import { openDatabase } from './database'

/** Opens the database, brings it up to date, loads the demonstration data once, serves until told to stop. */
export async function main(): Promise<void> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const database = await openDatabase()
  process.env.FUQING_APP_DATABASE_URL = database.appUrl
  process.env.FUQING_JUDGE_DATABASE_URL = database.judgeUrl
  const applied = await applyMigrations(database.ownerUrl)
  if (applied.length) say(`更新数据库 Migrated: ${applied.join(', ')}`)
  const accounts = await seed(config.SEED, say)
  const serving = await serve(config)
  say(`\n妇情已启动 Serving on ${config.PUBLIC_URL ?? `http://${config.HOST}:${serving.port}`}`)
  for (const line of accounts) say(line)

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await serving.close()
    await database.close()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
