// npm run audit:verify: checks the hash chain of everything that ever happened. Exit code 1 when it is broken.
import './environment.mjs'
import pg from 'pg'
import { openDatabase } from './database'
import { verifyAuditChain } from '../audit-chain.server'

const database = await openDatabase()
const pool = new pg.Pool({ connectionString: database.appUrl, options: '-c TimeZone=UTC' })
try {
  const { checked, head, broken } = await verifyAuditChain(pool)
  process.stdout.write(
    broken
      ? `审计链断裂 Broken at record ${broken.sequence} (${broken.reason}); ${checked} before it are whole.\n`
      : `审计链完整 Whole: ${checked} records, head ${head || '-'}\n`,
  )
  process.exitCode = broken ? 1 : 0
} finally {
  await pool.end()
  if (database.started) await database.close()
}
