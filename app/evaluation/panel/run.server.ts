import type { Actor } from '../../accounts/actor'
import { replaceJudge } from '../assignments/replace-judge.server'
import { stillLacking } from '../assignments/run.server'
import { addConflict } from './add-conflict.server'
import { drawPanel } from './draw-judges.server'
import { liftConflict } from './lift-conflict.server'
import { computeConflicts } from './refresh.server'
import type { PanelForm } from './schema'
import { seatJudges, vacateSeat } from './seat-judges.server'

/** Carries out what the pressed button asks for. @returns what was done, in words */
export async function runOnPanel(actor: Actor, roundId: string, input: PanelForm): Promise<string> {
  switch (input.intent) {
    case 'seat':
      return `增加 ${await seatJudges(actor, roundId, input.person)} 位评委，回避关系已重新计算。`
    case 'lot':
      return `抽中 ${(await drawPanel(actor, roundId, input.size)).join('、')}，已加入评审组；种子和候补顺序已存入台账。`
    case 'vacate':
      return `席位已空出，取消没有提交的分配 ${await vacateSeat(actor, roundId, input.seatId, input.reason)} 份。请到“分配”里补派。`
    case 'replace': {
      const { moved, lacking } = await replaceJudge(actor, roundId, { ...input, agreed: input.agreed === 'on' })
      return [
        `评委已替换：她没有提交的 ${moved} 份已收回改派，已提交的继续有效，其余分配没有变动。`,
        ...stillLacking(lacking),
      ].join('\n')
    }
    case 'conflict':
      return addConflict(actor, roundId, input).then(() => '回避已登记。如取消了分配，请到“分配”里补派。')
    case 'lift-conflict':
      return liftConflict(actor, roundId, input).then(
        () => '回避已撤销。已取消的分配不会恢复，缺评委的请到“分配”里补派。',
      )
    case 'refresh':
      return computeConflicts(roundId).then(() => '回避关系已按组织树、作者名单和评委申报重新计算。')
  }
}
