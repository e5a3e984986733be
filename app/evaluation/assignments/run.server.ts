import type { Actor } from '../../accounts/actor'
import { can } from '../../accounts/permissions'
import { addJudge, assignMissing, drawAssignments } from './draw.server'
import { annulSheet, releaseAssignment } from './release.server'
import type { AssignmentsForm } from './schema'

/** Carries out what the pressed button asks for. @returns what was done, in words */
export async function runOnAssignments(actor: Actor, roundId: string, input: AssignmentsForm): Promise<string> {
  const needed = input.intent === 'annul' ? 'score-sheet.annul' : 'assignment.manage'
  if (!can(actor, needed)) throw new Response(null, { status: 404 })
  switch (input.intent) {
    case 'draw': return drawAssignments(actor, roundId, input.after).then(() => '已抽签，评委的评审桌上现在能看到各自的匿名稿。')
    case 'missing': return assignMissing(actor, roundId).then(() => '已补派，其余分配没有变动。')
    case 'extra': return addJudge(actor, roundId, input.code).then(() => `已给 ${input.code} 增派一位评委。`)
    case 'release': return releaseAssignment(actor, roundId, input).then(() => '已取消这份分配，请补派。')
    case 'annul': return annulSheet(actor, roundId, input).then(() => '评分表已作废，理由已入台账；请组织者补派。')
  }
}
