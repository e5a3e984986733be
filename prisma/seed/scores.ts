import { asJudge } from '../../app/server/db.server'
import { totalScore, type Rubric } from '../../scoring'
import type { PrismaClient } from '../client/client'
import { submissionId } from './corpus-reports'
import { scoreReport } from './corpus/judging/scores'
import type { Person, Report } from './corpus/types'
import { insertRows } from './insert-rows'
import { stablePercent } from './stable-id'

const seed = 2012

type Context = { db: PrismaClient; judges: Person[]; idOf: (id: string) => string }

/**
 * Submits a share (`scored`, in percent) of a round's sheets, each judge hers, in her planted way and reading order. Where
 * scoring goes on, some judges are further than others.
 */
export async function seedScores(
  { db, judges, idOf }: Context,
  roundId: string,
  plan: { reports: Report[]; startsAt: string; scored: number },
) {
  const round = await db.round.findUniqueOrThrow({
    where: { id: roundId },
    select: { rubricVersion: { select: { criteria: true } } },
  })
  const rubric = round.rubricVersion.criteria as unknown as Rubric
  const reportOf = new Map(plan.reports.map((report) => [submissionId(report), report]))
  const judgeOf = new Map(judges.map((judge) => [idOf(judge.id), judge]))
  const assignments = await db.assignment.findMany({
    where: { roundId },
    orderBy: { readingOrder: 'asc' },
    select: {
      id: true,
      readingOrder: true,
      seat: { select: { personId: true } },
      blindCopy: { select: { entry: { select: { submissionId: true } } } },
    },
  })
  for (const judge of new Set(assignments.map(({ seat }) => seat.personId))) {
    const hers = assignments.filter(({ seat }) => seat.personId === judge)
    const done = hers.slice(0, Math.floor((hers.length * shareOf(judge, plan.scored)) / 100))
    const sheets = done.map(({ id, readingOrder, blindCopy }) => {
      const report = reportOf.get(blindCopy.entry.submissionId)!
      const { marks, opinion } = scoreReport(seed, judgeOf.get(judge)!, report)
      const scores = Object.fromEntries(Object.entries(marks).map(([name, mark]) => [name, String(mark)]))
      const submittedAt = new Date(
        new Date(`${plan.startsAt}:00+08:00`).getTime() + readingOrder * 40 * 60_000,
      ).toISOString()
      return { assignmentId: id, scores, total: totalScore(rubric, scores).total, opinion, submittedAt }
    })
    await asJudge(judge, (client) => insertRows(client, 'ScoreSheetSubmission', sheets))
  }
}

/** How far a judge is, in percent: up to a quarter of all more or less than the round, but all of it when that is closed. */
const shareOf = (judge: string, scored: number) =>
  scored === 100 ? 100 : Math.round(scored + (stablePercent(judge) - 50) / 2)
