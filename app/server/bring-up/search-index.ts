import './environment.mjs'
import { openDatabase } from './database'

// npm run search:rebuild: makes the index anew. npm run search:verify: compares it with the database and mends it.

const database = await openDatabase()
process.env.FUQING_APP_DATABASE_URL = database.appUrl
process.env.FUQING_JUDGE_DATABASE_URL = database.judgeUrl
const { rebuildIndex, verifyIndex } = await import('../../library/rebuild.server')
try {
  if (process.argv[2] === 'rebuild') {
    process.stdout.write(`检索库已重建，共 ${await rebuildIndex()} 条。\n`)
  } else {
    const { documents, missing, stale, surplus, remade } = await verifyIndex()
    process.stdout.write(
      remade
        ? `检索库已损坏，读不出来，已重建，共 ${documents} 条。\n`
        : `核对 ${documents} 条：补上缺少的 ${missing} 条，更新过时的 ${stale} 条，移除多余的 ${surplus} 条。\n`,
    )
  }
} finally {
  if (database.started) await database.close()
}
process.exit(0)
