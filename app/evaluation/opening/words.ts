/** Figures of agreement in words, with the usual thresholds. */

/** Krippendorff (2004): ≥ .800 reliable, ≥ .667 for tentative conclusions. */
export function alphaText(alpha: number | null): string {
  if (alpha === null) return '评委之间的一致性也算不出来。'
  const judged = alpha >= 0.8 ? '高' : alpha >= 0.667 ? '尚可' : alpha >= 0.3 ? '偏低' : '低'
  return `单个评委之间的一致性${judged}（克里彭多夫 α = ${alpha.toFixed(2)}；0.80 以上为高，0.67 以上尚可）。`
}

/** Share of the differences between official means that comes from the reports, not from who judged them. */
export function reliabilityText(g: number | null): string {
  if (g === null) return '排名的可靠程度算不出来：分数全部相同，或者每篇只有一位评委。'
  const judged = g >= 0.8 ? '可靠' : g >= 0.6 ? '基本可靠，名次相近的不宜细分' : '不够可靠，名次只能作参考'
  const percent = Math.round(g * 100)
  const from = percent > 0 ? `约 ${percent}% 来自报告本身，其余来自谁来评` : '几乎全部来自谁来评'
  return `各篇平均分的差别，${from}：排名${judged}。`
}

export function methodText(method: string, components: number): string {
  const how =
    {
      reml: '校正名次去掉了每位评委一贯偏宽偏严的部分；校正得分向总平均收拢，只看先后。',
      fixedReports: '各组评委收到的报告质量不一，校正时不把报告向总平均拉近。',
      exact: '分数正好等于报告加评委，没有剩余误差。',
      mean: '从这些分数分不出评委的宽严，校正得分就是平均分。',
    }[method] ?? ''
  return components > 1
    ? `${how}评委分成互不衔接的 ${components} 组，组与组之间的校正分不能直接比较，名次区间也偏窄。`
    : how
}

/** A chance that was drawn is never quite sure: 100 % and 0 % only where every draw or none says so. */
export function chanceText(p: number | null): string {
  if (p === null) return '—'
  const percent = Math.round(p * 100)
  if (percent === 100 && p < 1) return '>99%'
  return percent === 0 && p > 0 ? '<1%' : `${percent}%`
}
