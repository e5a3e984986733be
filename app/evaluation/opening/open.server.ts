import { randomInt } from 'node:crypto'
import type { Rubric } from '../../../scoring'
import { Prisma } from '../../../prisma/client/client'
import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { now } from '../../server/clock.server'
import { db, type Transaction } from '../../server/db.server'
import { enqueueIndexJobs } from '../../server/index-job.server'
import { enqueue, type Job, type JobHandler } from '../../server/jobs.server'
import { Refusal } from '../../server/refusal'
import { beside } from '../../server/threads/beside.server'
import { readKept } from '../ledger/kept.server'
import { ledgerFingerprint } from '../ledger/key.server'
import { readLedger } from '../ledger/read.server'
import type { inputFaults } from '../ledger/verify'
import { approvalsNeeded, lockRound, type LockedRound } from '../rounds/lock.server'
import type { computeOpening } from './compute'
import type { CountedSheet, OpeningInputs } from './inputs'

export const opening = 'round.unseal'

const compute = beside<typeof computeOpening>('app/evaluation/opening/compute.ts', 'computeOpening', {
  seconds: 600,
  megabytes: 1024,
})

const check = beside<typeof inputFaults>('app/evaluation/ledger/verify.ts', 'inputFaults', {
  seconds: 300,
  megabytes: 1024,
})

/** Orders the opening as work behind the page. @returns its task */
export async function orderOpening(tx: Transaction, actor: Actor, roundId: string): Promise<string> {
  const running = await tx.task.findFirst({
    where: { kind: opening, subjectId: roundId, finishedAt: null },
    select: { id: true },
  })
  if (running) throw new Refusal('两方已经同意，正在开封，不用再点。')
  return enqueue(tx, { kind: opening, ownerId: actor.id, subjectId: roundId })
}

/**
 * Opens a round both sides have approved, unless its sheets differ from the ledger: somebody or something reached past
 * the program then, and both sides are told where.
 */
export const openResult: JobHandler = async (job) => {
  const { faults, counted } = await unseal(job)
  if (faults.length === 0) return counted
  const more = faults.length > 5 ? `另有 ${faults.length - 5} 处不符，见操作记录。` : ''
  throw new Refusal(
    `${faults.slice(0, 5).join('')}${more}数据可能被改动过：请保留现场，联系系统管理员，查明并恢复之后再开封。`,
  )
}

type Outcome = { faults: string[]; counted?: { sheets: number; reports: number } }

/**
 * Reads what counts, computes the result and keeps it with all it was computed from, in one transaction. A process
 * that dies leaves nothing half done; run again, an open round is left alone.
 */
const unseal = ({ subjectId, ownerId, progress }: Job): Promise<Outcome> =>
  db.$transaction(
    async (tx) => {
      const round = await lockRound(tx, subjectId!)
      if (round.opened) return { faults: [] }
      if (round.approvals < approvalsNeeded) throw new Refusal('两方同意之后评分表或分配有变动，要重新同意。')
      const inputs = await gatherInputs(tx, round)
      const faults = await differences(tx, inputs, ownerId)
      if (faults.length) return { faults }
      await progress(1, 2, `正在计算 ${inputs.sheets.length} 份评分表的名次和把握`)
      const result = await compute(inputs)
      await progress(2, 2, '正在存档')
      await tx.opening.create({
        data: {
          roundId: round.id,
          inputs: inputs as unknown as Prisma.InputJsonObject,
          result: result as unknown as Prisma.InputJsonObject,
          openedAt: await now(),
        },
      })
      const reports = await tx.report.findMany({
        where: { submissions: { some: { entries: { some: { roundId: round.id } } } } },
        select: { id: true },
      })
      await enqueueIndexJobs(
        tx,
        'report',
        reports.map(({ id }) => id),
      )
      await audit(tx, { actorId: ownerId, action: 'round.unseal', subjectType: 'Round', subjectId: round.id })
      return { faults, counted: { sheets: inputs.sheets.length, reports: result.reports.length } }
    },
    { timeout: 900_000, maxWait: 30_000 },
  )

/** Holds what is to be opened against what the ledger noted when it happened. @returns what differs, which is on record then */
async function differences(tx: Transaction, inputs: OpeningInputs, ownerId: string | null): Promise<string[]> {
  const { id } = inputs.round
  const faults = await check(inputs, await readLedger(id, tx), await readKept(id, tx))
  if (faults.length)
    await audit(tx, {
      actorId: ownerId,
      action: 'round.refuse-unsealing',
      subjectType: 'Round',
      subjectId: id,
      detail: { reason: faults.slice(0, 20).join('') },
    })
  return faults
}

/** Reads what counts: submitted sheets of standing assignments of reports that were not withdrawn. */
export async function gatherInputs(
  tx: Transaction,
  { id, name, judgesPerReport, aggregation, settings }: LockedRound,
): Promise<OpeningInputs> {
  const { rubricVersion } = await tx.round.findUniqueOrThrow({
    where: { id },
    select: { rubricVersion: { select: { criteria: true } } },
  })
  const draws = await tx.draw.findMany({
    where: { roundId: id },
    orderBy: { drawnAt: 'asc' },
    select: { id: true, seed: true },
  })
  const sheets = await tx.$queryRaw<(CountedSheet & { author: string })[]>`
    SELECT b."code" AS "report", s."number"::text AS "judge", f."total"::text AS "total", f."scores" AS "marks", n."authorId"::text AS "author"
    FROM "Assignment" a JOIN "ScoreSheetSubmission" f ON f."assignmentId" = a."id" JOIN "Seat" s ON s."id" = a."seatId"
    JOIN "BlindCopy" b ON b."id" = a."blindCopyId" JOIN "Entry" e ON e."id" = b."entryId" JOIN "Submission" n ON n."id" = e."submissionId"
    WHERE a."roundId" = ${id}::uuid AND NOT EXISTS (SELECT FROM "AssignmentRelease" q WHERE q."assignmentId" = a."id")
      AND NOT EXISTS (SELECT FROM "Recusal" q WHERE q."assignmentId" = a."id") AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = n."id")
    ORDER BY b."code", s."number"`
  return {
    format: 1,
    round: { id, name, judgesPerReport, aggregation, settings },
    rubric: rubricVersion.criteria as unknown as Rubric,
    seed: randomInt(2 ** 31),
    signedBy: ledgerFingerprint().fingerprint,
    draws,
    authors: Object.fromEntries(sheets.map(({ report, author }) => [report, author])),
    sheets: sheets.map(({ report, judge, total, marks }) => ({ report, judge, total, marks })),
  }
}
