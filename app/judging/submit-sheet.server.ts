import { scoreSheetProblems, totalScore } from '../../scoring/score-sheet'
import type { Actor } from '../accounts/actor'
import { now } from '../server/clock.server'
import { asJudge } from '../server/db.server'
import { Refusal } from '../server/refusal'
import { auditAsJudge } from './audit.server'
import { scoringPhase } from './lifecycle'
import { findSheet, nextOpen } from './queries.server'
import type { SheetInput } from './schema'
import { overtaken } from './save-draft.server'
import { withoutBlankMarks } from './marks'
import { fieldOf, officeOf, problemText } from './wording'

/** What the database answers when the assignment was released in the same moment. */
const takenBack = 'FQ002'

/**
 * Submits a sheet once and for all. Sent twice, even at the same moment, it counts once: the first stands, and whoever
 * sent something else is told. So is she whose draft was changed in another window since.
 * @returns the next copy this judge has not yet submitted, or null
 */
export async function submitSheet(actor: Actor, code: string, input: SheetInput): Promise<string | null> {
  const time = await now()
  return asJudge(actor.id, async (client) => {
    const row = await findSheet(client, code)
    const marks = withoutBlankMarks(input.score)
    if (!row.submittedAt) {
      const phase = scoringPhase(row, time)
      if (phase === 'before') throw new Refusal('评阅还没有开始，暂时不能提交。')
      if (phase === 'over') throw new Refusal(`评阅已经截止，不能提交。您填写的内容仍在本页，请联系${officeOf(row)}。`)
      const problem = scoreSheetProblems(row.criteria, { marks, opinion: input.opinion })[0]
      if (problem) throw new Refusal(problemText(row.criteria, problem), fieldOf(problem))
      if (
        row.version !== null &&
        row.version !== input.version &&
        !holds(row.scores, row.opinion, marks, input.opinion)
      )
        throw overtaken()
      const total = totalScore(row.criteria, marks).total
      const { rowCount } = await client
        .query(
          `INSERT INTO "ScoreSheetSubmission" ("assignmentId", "scores", "total", "opinion") VALUES ($1, $2, $3, $4)
           ON CONFLICT ("assignmentId") DO NOTHING`,
          [row.assignmentId, JSON.stringify(marks), total, input.opinion],
        )
        .catch((error: { code?: string }) => {
          throw error.code === takenBack
            ? new Refusal('这篇报告刚从您这里撤下（作者撤回，或改由别人评阅），不用再评。您填写的内容仍在本页。')
            : error
        })
      if (rowCount) {
        await auditAsJudge(client, actor.id, 'score-sheet.submit', row.assignmentId, { total })
        return nextOpen(client, row.roundId)
      }
    }
    const { submittedScores, submittedOpinion } = row.submittedAt ? row : await findSheet(client, code)
    if (!holds(submittedScores, submittedOpinion, marks, input.opinion))
      throw new Refusal(
        `这份评分表已在另一个窗口提交，以先提交的为准，这一页填的没有计入。如须改正，请向${officeOf(row)}说明理由，由监督员解锁。`,
      )
    return nextOpen(client, row.roundId)
  })
}

/** Whether a stored sheet says the same as one that was sent. */
function holds(
  scores: Record<string, string> | null,
  opinion: string | null,
  marks: Record<string, string>,
  written: string,
): boolean {
  const said = Object.entries(scores ?? {})
  return (
    opinion === written &&
    said.length === Object.keys(marks).length &&
    said.every(([criterion, mark]) => marks[criterion] === mark)
  )
}
