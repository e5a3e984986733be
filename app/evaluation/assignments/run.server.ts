import type { Actor } from '../../accounts/actor'
import { can } from '../../accounts/permissions'
import { recordDiscussion } from '../progress/disagreement.server'
import { extendScoring } from '../rounds/extend.server'
import { assignByHand } from './by-hand.server'
import { addJudge, assignMissing, drawAssignments } from './draw.server'
import { liftPairRule, setPairRule } from './pair-rule.server'
import { annulSheet, annulSheetsOf, releaseAssignment } from './release.server'
import { supervisorsIntents, type AssignmentsForm } from './schema'
import { unlockSheet } from './unlock.server'

/** Carries out what the pressed button asks for. @returns what was done, in words */
export async function runOnAssignments(actor: Actor, roundId: string, input: AssignmentsForm): Promise<string> {
  const needed = supervisorsIntents.includes(input.intent) ? 'score-sheet.annul' : 'assignment.manage'
  if (!can(actor, needed)) throw new Response(null, { status: 404 })
  switch (input.intent) {
    case 'draw':
      return drawAssignments(actor, roundId, input.after).then(() => '已抽签，评委的评审桌上现在能看到各自的匿名稿。')
    case 'missing':
      return assignMissing(actor, roundId, input.agreed === 'on').then(({ given, lacking }) =>
        [`已补派 ${given} 份，其余分配没有变动。`, ...stillLacking(lacking)].join('\n'),
      )
    case 'extra':
      return addJudge(actor, roundId, input.code, input.reason).then(
        () => `已给 ${input.code} 增派一位评委，其余分配没有变动。`,
      )
    case 'by-hand':
      return assignByHand(actor, roundId, input).then(() => `已把 ${input.code} 指派给这位评委，理由已入台账。`)
    case 'force':
      return setPairRule(actor, roundId, { ...input, kind: 'FORCED' }).then(
        () => '已规定：下次抽签时这一对必须分到一起。',
      )
    case 'block':
      return setPairRule(actor, roundId, { ...input, kind: 'BLOCKED' }).then(
        () => '已规定：以后抽签不把这一对分到一起。已有的分配没有变动。',
      )
    case 'lift':
      return liftPairRule(actor, roundId, input.ruleId).then(() => '已撤销这条规定。')
    case 'release':
      return releaseAssignment(actor, roundId, input).then(() => '已取消这份分配，请补派。')
    case 'discuss':
      return `${await recordDiscussion(actor, roundId, input.note, input.code)} 篇的讨论结论已登记。`
    case 'discuss-all':
      return `待处理的 ${await recordDiscussion(actor, roundId, input.note)} 篇，讨论结论都已登记。`
    case 'extend':
      return extendScoring(actor, roundId, input).then(() => '评阅截止时间已延后，评委的评审桌上立即生效。')
    case 'unlock':
      return unlockSheet(actor, roundId, input).then(
        () => '已解锁，理由已入台账。原评分表保留备查、不再计入；评委改好后重新提交。',
      )
    case 'annul':
      return annulSheet(actor, roundId, input).then(() => '评分表已作废，理由已入台账；请组织者补派。')
    case 'annul-seat':
      return `已作废 ${await annulSheetsOf(actor, roundId, input)} 份评分表，理由已入台账；请组织者补派。`
  }
}

/** What was left undone and why, after the rest was done. */
export const stillLacking = (lacking: string[]): string[] => (lacking.length > 0 ? ['还缺评委的：', ...lacking] : [])
