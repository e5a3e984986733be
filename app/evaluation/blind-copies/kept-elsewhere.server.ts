import { pool } from '../../server/db.server'
import type { Decisions, Find } from './finds'

/**
 * Marks as hardly telling what people have looked at in other reports of the round and kept each time, twice at least:
 * it is still shown and decided, but together with its like.
 */
export async function withKeptElsewhere(roundId: string, entryId: string, decisions: Decisions): Promise<Decisions> {
  const doubtful = decisions.finds.filter(({ origin }) => origin === 'suspect').map(({ original }) => original)
  const { rows } = await pool.query<{ words: string }>({
    name: 'kept-elsewhere',
    text: `SELECT f ->> 'original' AS "words" FROM (
        SELECT d."entryId", d."decisions" FROM "BlindCopy" b JOIN "BlindCopyDraft" d ON d."entryId" = b."entryId"
        WHERE b."roundId" = $1 AND b."entryId" <> $2::uuid ORDER BY b."confirmedAt" DESC LIMIT 100) n, jsonb_array_elements(n."decisions" -> 'finds') f
      WHERE f ->> 'origin' = 'suspect' AND f ->> 'original' = ANY($3)
      GROUP BY 1 HAVING count(DISTINCT n."entryId") >= 2 AND bool_and(f ->> 'decision' = 'keep')`,
    values: [roundId, entryId, doubtful],
  })
  const kept = new Set(rows.map(({ words }) => words))
  const mark = (find: Find): Find =>
    find.origin === 'suspect' && kept.has(find.original)
      ? { ...find, slight: true, why: `${find.why}；别的报告里看过都保留` }
      : find
  return kept.size ? { ...decisions, finds: decisions.finds.map(mark) } : decisions
}
