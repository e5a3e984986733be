import { scoreSheetProblems, totalScore } from '../../scoring/score-sheet'
import type { Actor } from '../accounts/actor'
import { now } from '../server/clock.server'
import { asJudge } from '../server/db.server'
import { Refusal } from '../server/refusal'
import { auditAsJudge } from './audit.server'
import { scoringPhase } from './lifecycle'
import { findSheet, nextOpen } from './queries.server'
import { criterionName, type SheetInput } from './schema'
import { fieldOf } from './save-draft.server'
import { withoutBlankMarks } from './marks'
import { problemText } from './wording'

/**
 * Submits a sheet once and for all. Sent twice, even at the same moment, it counts once: the first stands.
 * @returns the next copy this judge has not yet submitted, or null
 */
export async function submitSheet(actor: Actor, code: string, input: SheetInput): Promise<string | null> {
  const time = await now()
  return asJudge(actor.id, async (client) => {
    const row = await findSheet(client, code)
    if (!row.submittedAt) {
      const phase = scoringPhase(row, time)
      if (phase === 'before') throw new Refusal('评阅还没有开始，暂时不能提交。')
      if (phase === 'over') throw new Refusal('评阅已经截止，不能提交。您填写的内容仍在本页，请联系评选组织者。')
      const marks = withoutBlankMarks(input.score)
      const problem = scoreSheetProblems(row.criteria, { marks, opinion: input.opinion })[0]
      if (problem) throw new Refusal(problemText(problem, criterionName(row.criteria)), fieldOf(problem))
      const total = totalScore(row.criteria, marks).total
      const { rowCount } = await client.query(
        `INSERT INTO "ScoreSheetSubmission" ("assignmentId", "scores", "total", "opinion") VALUES ($1, $2, $3, $4)
         ON CONFLICT ("assignmentId") DO NOTHING`,
        [row.assignmentId, JSON.stringify(marks), total, input.opinion],
      )
      if (rowCount) await auditAsJudge(client, actor.id, 'score-sheet.submit', row.assignmentId, { total })
    }
    return nextOpen(client, row.roundId)
  })
}
