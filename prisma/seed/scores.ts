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

/** Submits a share (`scored`, in percent) of a round's sheets, each judge hers, in her planted way. */
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
    select: {
      id: true,
      readingOrder: true,
      seat: { select: { personId: true } },
      blindCopy: { select: { entry: { select: { submissionId: true } } } },
    },
  })
  const sheets = assignments
    .filter(({ id }) => plan.scored === 100 || stablePercent(id) < plan.scored)
    .map(({ id, readingOrder, seat, blindCopy }) => {
      const { marks, opinion } = scoreReport(
        seed,
        judgeOf.get(seat.personId)!,
        reportOf.get(blindCopy.entry.submissionId)!,
      )
      const scores = Object.fromEntries(Object.entries(marks).map(([name, mark]) => [name, String(mark)]))
      const submittedAt = new Date(
        new Date(`${plan.startsAt}:00+08:00`).getTime() + readingOrder * 40 * 60_000,
      ).toISOString()
      const sheet = { assignmentId: id, scores, total: totalScore(rubric, scores).total, opinion, submittedAt }
      return { judge: seat.personId, sheet }
    })
  for (const judge of new Set(sheets.map((one) => one.judge)))
    await asJudge(judge, (client) =>
      insertRows(
        client,
        'ScoreSheetSubmission',
        sheets.filter((one) => one.judge === judge).map(({ sheet }) => sheet),
      ),
    )
}
