import { z } from 'zod'
import type { AssignmentProblem, Pair } from '../../../scoring'
import type { Transaction } from '../../server/db.server'
import type { LockedRound } from '../rounds/lock.server'

export type CopyRow = { id: string; code: string; entryId: string; themes: unknown }
export type SeatRow = { id: string; number: number; name: string; expertise: string[] }
export type GivenRow = { id: string; seatId: string; blindCopyId: string; standing: boolean; submitted: boolean }

/** All that a draw is made from: what is to be read, who reads, what may not be and what stands already. */
export type Ground = {
  copies: CopyRow[]
  seats: SeatRow[]
  given: GivenRow[]
  conflicts: Pair[]
  wanted: (Pair & { kind: 'FORCED' | 'BLOCKED' })[]
}

export async function readGround(tx: Transaction, round: LockedRound): Promise<Ground> {
  const copies = await tx.$queryRaw<CopyRow[]>`
    SELECT b."id", b."code", b."entryId", v."content" -> 'themes' AS "themes" FROM "BlindCopy" b JOIN "Entry" e ON e."id" = b."entryId"
    JOIN "Submission" s ON s."id" = e."submissionId" JOIN "Revision" v ON v."id" = s."revisionId"
    WHERE b."roundId" = ${round.id}::uuid AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = s."id") ORDER BY b."code"`
  const seats = await tx.$queryRaw<SeatRow[]>`
    SELECT s."id", s."number", p."name", p."expertise" FROM "Seat" s JOIN "Person" p ON p."id" = s."personId"
    WHERE s."roundId" = ${round.id}::uuid AND s."vacatedAt" IS NULL ORDER BY s."number"`
  const given = await tx.$queryRaw<GivenRow[]>`
    SELECT a."id", a."seatId", a."blindCopyId", q."assignmentId" IS NULL AND n."assignmentId" IS NULL AS "standing", f."assignmentId" IS NOT NULL AS "submitted"
    FROM "Assignment" a LEFT JOIN "AssignmentRelease" q ON q."assignmentId" = a."id" LEFT JOIN "Recusal" n ON n."assignmentId" = a."id"
    LEFT JOIN "ScoreSheetSubmission" f ON f."assignmentId" = a."id" WHERE a."roundId" = ${round.id}::uuid`
  const conflicts = await tx.$queryRaw<Pair[]>`
    SELECT DISTINCT b."code" AS "report", s."number"::text AS "judge" FROM "ConflictOfInterest" c JOIN "Seat" s ON s."id" = c."seatId"
    JOIN "BlindCopy" b ON b."entryId" = c."entryId" WHERE s."roundId" = ${round.id}::uuid AND s."vacatedAt" IS NULL`
  const wanted = await tx.$queryRaw<Ground['wanted']>`
    SELECT b."code" AS "report", s."number"::text AS "judge", p."kind"::text FROM "PairRule" p JOIN "Seat" s ON s."id" = p."seatId"
    JOIN "BlindCopy" b ON b."entryId" = p."entryId" WHERE s."roundId" = ${round.id}::uuid AND s."vacatedAt" IS NULL ORDER BY 1, 2`
  return { copies, seats, given, conflicts, wanted }
}

/**
 * The problem as the ledger keeps it: blind codes and seat numbers, no names. Whoever has it and the seed draws
 * the same result again. An extra judge concerns one report alone: what others lack, or cannot get, waits.
 */
export function problemOf(
  round: LockedRound,
  { copies, seats, given, conflicts, wanted }: Ground,
  extra: { code: string; more: number } | null = null,
): AssignmentProblem {
  const codes = new Map(copies.map(({ id, code }) => [id, code]))
  const numbers = new Map(seats.map(({ id, number }) => [id, String(number)]))
  const pairs = (rows: GivenRow[]): Pair[] =>
    rows.flatMap(({ seatId, blindCopyId }) => {
      const [report, judge] = [codes.get(blindCopyId), numbers.get(seatId)]
      return report && judge ? [{ report, judge }] : []
    })
  const standing = given.filter((row) => row.standing)
  // Sheets of judges who have left go on counting: their report needs fewer new ones.
  const absent = tally(
    standing.filter(({ seatId }) => !numbers.has(seatId)).map(({ blindCopyId }) => codes.get(blindCopyId) ?? ''),
  )
  const present = tally(pairs(standing).map(({ report }) => report))
  const keyOf = ({ report, judge }: Pair) => `${report} ${judge}`
  const once = new Set(pairs(given).map(keyOf))
  const stood = new Set(pairs(standing).map(keyOf))
  const asked = (code: string) => !extra || extra.code === code
  const forced = wanted.filter((pair) => pair.kind === 'FORCED' && asked(pair.report) && !once.has(keyOf(pair)))
  const forcedOn = tally(forced.map(({ report }) => report))
  const reports = copies.map(({ code }) => {
    const needs = asked(code) ? round.judgesPerReport - (absent.get(code) ?? 0) + (extra?.more ?? 0) : 0
    return { id: code, judges: Math.max(needs, (present.get(code) ?? 0) + (forcedOn.get(code) ?? 0)) }
  })
  const needing = reports.filter(({ judges }) => judges > 0)
  // Only where a judge is missing does it matter who may not be one and who would be a good one.
  const lacking = new Set(needing.filter(({ id, judges }) => judges > (present.get(id) ?? 0)).map(({ id }) => id))
  const known = ({ report }: Pair) => lacking.has(report)
  return {
    reports: needing,
    judges: [...numbers.values()],
    judgesPerReport: round.judgesPerReport,
    conflicts: conflicts.filter((pair) => known(pair) && !stood.has(keyOf(pair))),
    blocked: [
      ...pairs(given.filter((row) => !row.standing)),
      ...wanted.filter(({ kind }) => kind === 'BLOCKED').map(plainPair),
    ].filter((pair) => known(pair) && !stood.has(keyOf(pair))),
    forced: forced.map(plainPair).filter(known),
    kept: pairs(standing),
    expertise: expertiseOf(
      copies.filter(({ code }) => lacking.has(code)),
      seats,
    ),
    balance: 'asEqualAsPossible',
    connect: true,
  }
}

const plainPair = ({ report, judge }: Pair): Pair => ({ report, judge })

const themesOf = z.array(z.string()).catch([])

/** How many themes of a report a judge knows well; pairs without any are left out. */
function expertiseOf(copies: CopyRow[], seats: SeatRow[]): Record<string, Record<string, number>> {
  const rows = copies.map(({ code, themes }) => {
    const known = seats.map(
      ({ number, expertise }) =>
        [String(number), themesOf.parse(themes).filter((theme) => expertise.includes(theme)).length] as const,
    )
    return [code, Object.fromEntries(known.filter(([, count]) => count > 0))] as const
  })
  return Object.fromEntries(rows.filter(([, row]) => Object.keys(row).length > 0))
}

function tally(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
