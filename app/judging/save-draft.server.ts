import { scoreSheetProblems, totalScore } from '../../scoring/score-sheet'
import type { Actor } from '../accounts/actor'
import { now } from '../server/clock.server'
import { asJudge } from '../server/db.server'
import { Refusal } from '../server/refusal'
import { scoringPhase } from './lifecycle'
import { withoutBlankMarks } from './marks'
import { findSheet } from './queries.server'
import type { SheetInput } from './schema'
import { fieldOf, officeOf, problemText } from './wording'

export type SavedDraft = { version: number; total: string }

/**
 * Keeps the judge's draft. `version` is the one she wrote upon: when another window was faster, nothing is
 * overwritten and the refusal says so.
 */
export async function saveDraft(actor: Actor, code: string, input: SheetInput): Promise<SavedDraft> {
  const time = await now()
  return asJudge(actor.id, async (client) => {
    const row = await findSheet(client, code)
    if (row.submittedAt) throw new Refusal('这份评分表已经提交，不能再改。')
    const phase = scoringPhase(row, time)
    if (phase === 'before') throw new Refusal('评阅还没有开始，暂时不能打分。')
    if (phase === 'over') throw new Refusal(`评阅已经截止。您填写的内容仍在本页，请联系${officeOf(row)}。`)
    const marks = withoutBlankMarks(input.score)
    const problems = scoreSheetProblems(row.criteria, { marks, opinion: input.opinion }, { draft: true })
    if (problems[0]) throw new Refusal(problemText(row.criteria, problems[0]), fieldOf(problems[0]))
    const { rows } = await client.query<{ version: number }>(
      `INSERT INTO "ScoreSheet" ("assignmentId", "scores", "opinion", "version", "updatedAt")
       VALUES ($1, $2, $3, 1, campaign_now())
       ON CONFLICT ("assignmentId") DO UPDATE SET "scores" = EXCLUDED."scores", "opinion" = EXCLUDED."opinion",
         "version" = "ScoreSheet"."version" + 1, "updatedAt" = EXCLUDED."updatedAt"
       WHERE "ScoreSheet"."version" = $4
       RETURNING "version"`,
      [row.assignmentId, JSON.stringify(marks), input.opinion, input.version],
    )
    if (!rows[0]) throw overtaken()
    return { version: rows[0].version, total: totalScore(row.criteria, marks).total }
  })
}

/** Another window has saved since this one was opened. */
export const overtaken = () =>
  new Refusal('另一个窗口在这之后改过，没有互相覆盖。这一页的内容都还在，请选一份继续。', 'version')
