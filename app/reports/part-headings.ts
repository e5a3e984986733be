/** The three parts every report must have: 情况、分析、建议. */
export type ReportPart = 'situation' | 'analysis' | 'advice'

const NUMBERING =
  /^(?:第[一二三四五六七八九十\d]+(?:部分|章|节|篇)|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]{1,3}[、.．]|\d+(?:[、．]|\.(?!\d))|[①-⑳])[\s\u3000：:、]*/

/** Words a heading of each part ends in; `either` words are 做法 before the analysis and 对策 after it. */
const WORDS: [ReportPart | 'either', RegExp][] = [
  [
    'situation',
    /(?:现状|情况|概况|状况|概述|做法|成效|成绩|背景|基础|特点|特征|亮点|经验|典型|案例|方法|对象|样本|过程|历程|简介|引言|前言|导言|导语|序言|发现|结果|实践|探索|模式)(?:分析|调查|回顾|介绍)?$/,
  ],
  [
    'advice',
    /(?:对策|建议|意见|思考|启示|展望|设想|打算|出路|构想|计划|方向|体会|结语|结束语|对策研究|怎么办|下一步|下一步工作)$/,
  ],
  ['either', /(?:措施|举措|思路|途径|路径|办法|方案)$/],
  [
    'analysis',
    /(?:问题|原因|成因|根源|分析|剖析|困难|困境|难题|难点|不足|制约|瓶颈|挑战|短板|症结|因素|薄弱环节|弱项|障碍|矛盾|需求|诉求|影响|隐患|差距|怎么看|为什么|启发)$/,
  ],
]

/** A heading without its numbering, emphasis and spaces: `**二、存在 问题**` → `存在问题`. */
export function bareHeading(heading: string): string {
  const text = heading
    .replace(/[*_`\\]|\[\^[^\]]+\]/g, '')
    .replace(NUMBERING, '')
    .trim()
  return text.replace(/[\s\u3000]+/g, '').replace(/[：:。]$/, '')
}

/**
 * What a heading says its section is. Chinese headings end in their noun: 「存在问题的原因分析」 is analysis,
 * 「解决问题的对策」 advice. Joined nouns must agree: 「问题与对策」 is `mixed`.
 */
export function classifyHeading(heading: string): ReportPart | 'either' | 'mixed' | null {
  const bare = bareHeading(heading)
  const kinds = bare
    .split(/以及|、|及其|和|与|及|暨|，|：|:|——/)
    .map((piece) => kindOf(trimQualifier(piece)))
    .filter((kind) => kind !== null)
  const settled = new Set(kinds.length > 1 ? kinds.filter((kind) => kind !== 'either') : kinds)
  if (settled.size > 1) return 'mixed'
  return [...settled][0] ?? kinds[0] ?? null
}

function kindOf(piece: string): ReportPart | 'either' | null {
  return WORDS.find(([, words]) => words.test(piece))?.[0] ?? null
}

/** Drops what may follow the noun: 「问题（一）」, 「几点思考与体会等」, 「存在的主要问题有哪些」. */
function trimQualifier(piece: string): string {
  return piece.replace(/[（(][^）)]*[）)]$/, '').replace(/(?:有哪些|是什么|如下|等)$/, '')
}
