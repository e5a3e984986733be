import type { Obstacle } from '../../../scoring'

const list = (items: readonly string[], noun: string) =>
  items.length > 8 ? `${items.slice(0, 8).join('、')} 等 ${items.length} ${noun}` : items.join('、')

/** Why there is no assignment, with the reports and judges it concerns, for the organiser. */
export function obstacleText(
  { reason, reports, judges, needed, available }: Obstacle,
  nameOf: (judge: string) => string,
): string {
  const who = list(judges.map(nameOf), '位')
  const what = list(reports, '篇')
  switch (reason) {
    case 'too-few-judges':
      return `${what}：还需要 ${needed} 位评委，除去回避的和已有的，只有 ${available} 位能评${who && `（${who}）`}。请增加评委，或核对这些报告的回避关系。`
    case 'too-many-fixed':
      return `${what}：已有 ${available} 位评委，多于需要的 ${needed} 位。`
    case 'fixed-conflict':
      return `${what} 已分给 ${who}，但两者之间有回避关系。请先处理这份分配。`
    case 'too-little-capacity':
      return `全部评委最多能评 ${available} 份，需要 ${needed} 份。请增加评委。`
    case 'over-limit':
      return `${who} 已有的分配超过了上限。`
    case 'too-few-places':
      return `${what} 要靠 ${who} 来评，连同已有的分配至少 ${needed} 份，而这些评委最多评 ${available} 份。请增加没有回避关系的评委。`
    case 'too-few-reports':
      return `${who} 能评的报告太少：应评 ${needed} 份，回避之后只有 ${available} 份。`
  }
}
