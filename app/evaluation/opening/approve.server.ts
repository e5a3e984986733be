import { randomInt } from 'node:crypto'
import type { Rubric } from '../../../scoring'
import { Prisma } from '../../../prisma/client/client'
import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { now } from '../../server/clock.server'
import { db, type Transaction } from '../../server/db.server'
import { enqueueIndexJobs } from '../../server/index-job.server'
import { Refusal } from '../../server/refusal'
import type { RoundCounts } from '../lifecycle'
import { ledgerFingerprint } from '../ledger/key.server'
import { countUnsettled } from '../progress/disagreement.server'
import { countRound } from '../rounds/queries.server'
import { lockRound, type LockedRound } from '../rounds/lock.server'
import { computeOpening } from './compute'
import type { CountedSheet, OpeningInputs } from './inputs'
import { obstaclesToOpening } from './readiness'

const sides = ['ORGANIZER', 'SUPERVISOR'] as const

/**
 * One side's yes to opening the result. With the second one the round is opened in the same transaction: of two
 * at once one opens, and a process that dies leaves nothing half done.
 * @returns whether the round is open now
 */
export async function approveOpening(actor: Actor, roundId: string): Promise<boolean> {
  const side = sides.find((role) => role === actor.role)
  if (!side) throw new Response(null, { status: 404 })
  return db.$transaction(async (tx) => {
    const round = await lockRound(tx, roundId)
    if (round.opened) throw new Refusal('这一轮已经开封，不用再同意。')
    refuseEarly(await countRound(round.id), await countUnsettled(round), round)
    const given = await tx.openingApproval.findMany({ where: { roundId: round.id }, select: { role: true, personId: true } })
    if (given.some(({ role }) => role === side)) throw new Refusal('您这一方已经同意，等另一方。')
    if (given.some(({ personId }) => personId === actor.id)) throw new Refusal('开封要两个人分别同意，不能由同一个人完成。')
    await tx.openingApproval.create({ data: { roundId: round.id, role: side, personId: actor.id } })
    const opens = given.length + 1 === sides.length
    if (opens) await open(tx, round)
    const approval = { actorId: actor.id, action: 'round.approve-opening', subjectType: 'Round', subjectId: round.id, detail: { side } }
    await audit(tx, approval, ...(opens ? [{ actorId: actor.id, action: 'round.unseal', subjectType: 'Round', subjectId: round.id }] : []))
    return opens
  }, { timeout: 300_000, maxWait: 30_000 })
}

function refuseEarly(counts: RoundCounts, apart: number, round: LockedRound): void {
  const obstacles = obstaclesToOpening(counts, round.judgesPerReport, apart)
  if (obstacles.length) throw new Refusal(`还不能开封：\n${obstacles.join('\n')}`)
}

/** Computes the result and keeps it with everything it was computed from. */
async function open(tx: Transaction, round: LockedRound): Promise<void> {
  const inputs = await gatherInputs(tx, round)
  const result = computeOpening(inputs)
  await tx.opening.create({
    data: { roundId: round.id, inputs: inputs as unknown as Prisma.InputJsonObject, result: result as unknown as Prisma.InputJsonObject, openedAt: await now() },
  })
  const reports = await tx.report.findMany({ where: { submissions: { some: { entries: { some: { roundId: round.id } } } } }, select: { id: true } })
  await enqueueIndexJobs(tx, 'report', reports.map(({ id }) => id))
}

/** Reads what counts: submitted sheets of standing assignments of reports that were not withdrawn. */
export async function gatherInputs(tx: Transaction, { id, name, judgesPerReport, aggregation, settings }: LockedRound): Promise<OpeningInputs> {
  const { rubricVersion } = await tx.round.findUniqueOrThrow({ where: { id }, select: { rubricVersion: { select: { criteria: true } } } })
  const draws = await tx.draw.findMany({ where: { roundId: id }, orderBy: { drawnAt: 'asc' }, select: { id: true, seed: true } })
  const sheets = await tx.$queryRaw<(CountedSheet & { author: string })[]>`
    SELECT b."code" AS "report", s."number"::text AS "judge", f."total"::text AS "total", f."scores" AS "marks", n."authorId"::text AS "author"
    FROM "Assignment" a JOIN "ScoreSheetSubmission" f ON f."assignmentId" = a."id" JOIN "Seat" s ON s."id" = a."seatId"
    JOIN "BlindCopy" b ON b."id" = a."blindCopyId" JOIN "Entry" e ON e."id" = b."entryId" JOIN "Submission" n ON n."id" = e."submissionId"
    WHERE a."roundId" = ${id}::uuid AND NOT EXISTS (SELECT FROM "AssignmentRelease" q WHERE q."assignmentId" = a."id")
      AND NOT EXISTS (SELECT FROM "Recusal" q WHERE q."assignmentId" = a."id") AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = n."id")
    ORDER BY b."code", s."number"`
  return {
    format: 1, round: { id, name, judgesPerReport, aggregation, settings }, rubric: rubricVersion.criteria as unknown as Rubric,
    seed: randomInt(2 ** 31), signedBy: ledgerFingerprint().fingerprint, draws, authors: Object.fromEntries(sheets.map(({ report, author }) => [report, author])),
    sheets: sheets.map(({ report, judge, total, marks }) => ({ report, judge, total, marks })),
  }
}
