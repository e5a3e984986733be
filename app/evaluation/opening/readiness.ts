import type { RoundCounts } from '../lifecycle'

/** What keeps a round from being opened, in words; an empty list means that it can be. */
export function obstaclesToOpening(counts: RoundCounts, judgesPerReport: number, apart = 0): string[] {
  const { entries, passed, rejected, confirmed, assigned, submitted, short } = counts
  const pending = entries - passed - rejected
  return [
    assigned === 0 && '还没有分配给评委。',
    pending > 0 && `有 ${pending} 篇没有做形式审查。`,
    passed > confirmed && `有 ${passed - confirmed} 篇通过了形式审查，匿名稿还没有确认。`,
    short > 0 && `有 ${short} 篇不足 ${judgesPerReport} 位评委，需要补派。`,
    submitted < assigned && `有 ${assigned - submitted} 份评分表没有提交。`,
    apart > 0 && `有 ${apart} 篇评委分歧过大，还没有增派评委或登记讨论（见“评阅进度”）。`,
  ].filter((one) => one !== false)
}
