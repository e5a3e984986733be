import { createHash } from 'node:crypto'
import type pg from 'pg'

export type ChainState = {
  /** rows read; all of them unless the chain broke */
  checked: number
  /** hash of the last good row; write it down elsewhere to notice a cut tail later */
  head: string
  broken: { sequence: number; reason: 'hash' | 'link' | 'gap' } | null
}

type Row = {
  sequence: string
  written: string
  actorId: string
  action: string
  subjectType: string
  subjectId: string
  detail: string
  previousHash: string
  hash: string
}

const page = 5000

/**
 * Reads the audit from its first row and checks that every hash is the hash of its row and of the one before it
 * (the formula of the trigger chain_audit_event), page by page, so that it may be of any length.
 */
export async function verifyAuditChain(client: Pick<pg.Pool, 'query'>): Promise<ChainState> {
  let state: ChainState = { checked: 0, head: '', broken: null }
  for (;;) {
    const { rows } = await client.query<Row>(
      `SELECT "sequence"::text, to_char("at", 'YYYY-MM-DD"T"HH24:MI:SS.MS') AS "written", coalesce("actorId"::text, '') AS "actorId", "action",
         "subjectType", "subjectId", "detail"::text, "previousHash", "hash"
       FROM "AuditEvent" e WHERE e."sequence" > $1 ORDER BY e."sequence" LIMIT ${page}`,
      [state.checked],
    )
    for (const row of rows) {
      const reason = faultOf(row, state)
      if (reason) return { ...state, broken: { sequence: state.checked + 1, reason } }
      state = { ...state, checked: state.checked + 1, head: row.hash }
    }
    if (rows.length < page) return state
  }
}

function faultOf(row: Row, { checked, head }: ChainState): 'hash' | 'link' | 'gap' | null {
  if (Number(row.sequence) !== checked + 1) return 'gap'
  if (row.previousHash !== head) return 'link'
  const { sequence, written, actorId, action, subjectType, subjectId, detail, previousHash } = row
  const text = [sequence, written, actorId, action, subjectType, subjectId, detail, previousHash].join('\n')
  return createHash('sha256').update(text, 'utf8').digest('hex') === row.hash ? null : 'hash'
}
