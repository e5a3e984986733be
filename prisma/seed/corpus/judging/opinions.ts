import { word } from '../phrase'
import type { Stream } from '../random'
import { criteria, type Criterion } from '../types'

const praise: Readonly<Record<Criterion, string>> = {
  topic: '选题[贴近妇女群众的急难事|切中要害、针对性强]',
  situation: '[情况扎实，数字与个案互相印证|走访深入，一手材料丰富]',
  analysis: '[原因分析有层次，由事见理|分组对比有说服力，结论站得住]',
  advice: '[建议具体，承办部门明确，能够落地|对策可操作，步骤清楚]',
  writing: '[文字朴实通畅，结构完整|语言生动，读来有泥土气]',
}
const blame: Readonly<Record<Criterion, string>> = {
  topic: '[选题偏大，重点不够集中|角度略显陈旧]',
  situation: '[情况部分个案偏少，数据还可再细|样本说明不够充分]',
  analysis: '[分析停留在表面，因果链条不够清楚|对深层原因挖掘不足]',
  advice: '[建议偏原则，责任和时限不够具体|对策与问题对应不够紧]',
  writing: '[个别段落重复，文字尚需打磨|层次略显松散]',
}
const verdicts = [
  [0.9, '总体看，[是一篇难得的好报告|建议优先入选并推荐刊发]，[既摆出了难处，也拿出了办法|对实际工作有直接参考价值]。'],
  [0.75, '总体看，[有情况、有分析、有建议，达到入选水平|质量较好，稍作修改可以推荐]。'],
  [0.6, '总体看，[三部分齐全，但深度一般|基本合格，尚需补充材料]。'],
  [
    0,
    '总体看，[材料单薄，未能充分反映调查过程，建议作者补充走访后重写有关部分|与评选要求有较大差距，情况、分析和建议三部分都需要充实]。',
  ],
] as const

/** A judge's opinion that fits the marks: the best criterion, the weakest, a verdict; at least 30 characters. */
export function wordOpinion(marks: Record<Criterion, number>, draws: Stream): string {
  const names = (Object.keys(criteria) as Criterion[]).sort((a, b) => marks[b] / criteria[b] - marks[a] / criteria[a])
  const [best = 'topic'] = names
  const worst = names.at(-1) ?? 'writing'
  const full = names.reduce((sum, name) => sum + criteria[name], 0)
  const share = names.reduce((sum, name) => sum + marks[name], 0) / full
  const verdict = verdicts.find(([from]) => share >= from)?.[1] ?? verdicts[3][1]
  return word(`${praise[best]}；${blame[worst]}。${verdict}`, {}, draws)
}
