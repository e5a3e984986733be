import { disagreement } from '../../../scoring'
import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { db, pool } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { lockUnopenedRound } from '../rounds/lock.server'
import type { RoundSettings } from '../schema'

/** A report whose scores lie too far apart: what is over its limit, never by how much, as nobody sees scores before the opening. */
export type Apart = {
  code: string
  title: string
  judges: number
  over: ('spread' | 'sd')[]
  settled: 'extra' | 'discussed' | null
  note: string | null
}

type Row = { code: string; title: string; totals: string[]; note: string | null; discussed: boolean }
type Round = { id: string; judgesPerReport: number; settings: RoundSettings }

/** Reports with all their sheets in whose scores are over a limit of the round. */
export async function listApart({ id, judgesPerReport, settings }: Round): Promise<Apart[]> {
  const { rows } = await pool.query<Row>({
    name: 'apart',
    text: `SELECT b."code", b."title", array_agg(f."total"::text) AS "totals", d."note", coalesce(d."recordedAt" >= max(f."submittedAt"), false) AS "discussed"
      FROM "BlindCopy" b JOIN "Entry" e ON e."id" = b."entryId" JOIN "Assignment" a ON a."blindCopyId" = b."id" LEFT JOIN "ScoreSheetSubmission" f ON f."assignmentId" = a."id"
      LEFT JOIN LATERAL (SELECT x."note", x."recordedAt" FROM "Discussion" x WHERE x."blindCopyId" = b."id" ORDER BY x."recordedAt" DESC LIMIT 1) d ON true
      WHERE b."roundId" = $1 AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = e."submissionId")
        AND NOT EXISTS (SELECT FROM "AssignmentRelease" q WHERE q."assignmentId" = a."id") AND NOT EXISTS (SELECT FROM "Recusal" q WHERE q."assignmentId" = a."id")
      GROUP BY b."id", d."note", d."recordedAt"
      HAVING count(f."assignmentId") = count(*) AND (stddev_samp(f."total") > $2 OR max(f."total") - min(f."total") > $3) ORDER BY b."code"`,
    values: [id, settings.deviationLimit, settings.spreadLimit],
  })
  const scores = rows.flatMap(({ code, totals }) =>
    totals.map((score, judge) => ({ report: code, judge: String(judge), score })),
  )
  const found = disagreement(scores, { spread: Number(settings.spreadLimit), sd: Number(settings.deviationLimit) })
  return rows.flatMap(({ code, title, totals, note, discussed }) => {
    const over = [...(found[code]?.over ?? [])]
    const settled = totals.length > judgesPerReport ? ('extra' as const) : discussed ? ('discussed' as const) : null
    return over.length ? [{ code, title, judges: totals.length, over, settled, note }] : []
  })
}

/** How many of them still stand in the way of opening. */
export async function countUnsettled(round: Round): Promise<number> {
  if (!round.settings.disagreementBlocks) return 0
  return (await listApart(round)).filter(({ settled }) => settled === null).length
}

/**
 * Records that the panel has talked about reports whose scores lie apart, and with what outcome; without codes, about
 * all that nothing has been done about. @returns how many
 */
export async function recordDiscussion(
  actor: Actor,
  roundId: string,
  note: string,
  codes?: readonly string[],
): Promise<number> {
  return db.$transaction(
    async (tx) => {
      const round = await lockUnopenedRound(tx, roundId)
      const wanted = codes ?? (await listApart(round)).filter(({ settled }) => settled === null).map(({ code }) => code)
      if (wanted.length === 0) throw new Refusal('没有待处理的报告。')
      const copies = await tx.blindCopy.findMany({
        where: { code: { in: [...wanted] }, roundId: round.id },
        orderBy: { code: 'asc' },
        select: { id: true, code: true },
      })
      const unknown = wanted.filter((code) => copies.every((copy) => copy.code !== code))
      if (unknown.length) throw new Refusal(`这一轮里没有这个编号：${unknown.join('、')}。`, 'code')
      await tx.discussion.createMany({
        data: copies.map(({ id }) => ({ blindCopyId: id, note, recordedById: actor.id })),
      })
      await audit(tx, {
        actorId: actor.id,
        action: 'disagreement.discuss',
        subjectType: 'Round',
        subjectId: round.id,
        detail: { codes: copies.map(({ code }) => code), reason: note },
      })
      return copies.length
    },
    { timeout: 60_000 },
  )
}
