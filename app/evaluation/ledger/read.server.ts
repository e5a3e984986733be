import { db, type Transaction } from '../../server/db.server'
import type { LedgerEntry, LedgerFile } from './entries'
import { ledgerKey } from './key.server'
import { signLedger } from './signature'

type Row = Omit<LedgerEntry, 'body'> & { body: string }

/** The ledger of a round as it stands in the database, from its first entry. */
export async function readLedger(roundId: string, tx: Pick<Transaction, '$queryRaw'> = db): Promise<LedgerEntry[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT "number", to_char("at", 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "at", "kind", "body", "previousHash", "hash" FROM "LedgerEntry"
    WHERE "roundId" = ${roundId}::uuid ORDER BY "number"`
  return rows.map((row) => ({ ...row, body: JSON.parse(row.body) }) as LedgerEntry)
}

/** One signed file with everything another machine needs to compute the result anew. */
export async function exportLedger({ id, name }: { id: string; name: string }): Promise<LedgerFile> {
  const entries = await readLedger(id)
  return signLedger(
    {
      format: 'fuqing-ledger/1',
      round: { id, name },
      exportedAt: new Date().toISOString(),
      entries,
      head: entries.at(-1)?.hash ?? '',
    },
    ledgerKey(),
  )
}
