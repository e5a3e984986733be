import type { Criterion, Level, Rubric } from './rubric'

const levels: readonly Level[] = [
  { id: 'excellent', name: '优', from: '0.9', opinionRequired: true },
  { id: 'good', name: '良', from: '0.75' },
  { id: 'fair', name: '中', from: '0.6' },
  { id: 'poor', name: '差', from: '0', opinionRequired: true },
]

const criteria: readonly Criterion[] = [
  {
    id: 'topic',
    name: '选题与针对性',
    weight: 15,
    description: '服务中心工作，关注困难妇女群体，切口具体。',
    anchors: {
      excellent: '抓住中心工作或困难群体中的真问题，切口小，为什么现在要研究说得清楚。',
      good: '问题明确，与妇联工作关系密切，切口略宽。',
      fair: '题目较泛，与当地实际结合一般。',
      poor: '题目空泛，或与妇女工作关系不大。',
    },
  },
  {
    id: 'situation',
    name: '情况',
    weight: 25,
    description: '调查扎实：方法、样本、时间，第一手的事例和数字。',
    anchors: {
      excellent: '方法、样本、时间交代完整，第一手事例和数字充分，前后一致，可以核对。',
      good: '有实地调查，事例和数字较多，个别来源未说明。',
      fair: '以二手材料为主，事例少，数字零散。',
      poor: '看不出做过调查，或数字互相矛盾。',
    },
  },
  {
    id: 'analysis',
    name: '分析',
    weight: 25,
    description: '原因、比较，由证据得出论断。',
    anchors: {
      excellent: '论断都有证据，比较得当，找到主要原因，并说明了不足之处。',
      good: '原因分析较清楚，多数论断有依据。',
      fair: '罗列现象多，原因停留在一般说法。',
      poor: '没有分析，或结论与材料不符。',
    },
  },
  {
    id: 'advice',
    name: '建议',
    weight: 20,
    description: '具体、可行，写明由哪个部门办。',
    anchors: {
      excellent: '建议对应前文原因，写明责任部门、做法和条件，可以直接采用。',
      good: '建议较具体，大体可行，责任部门不全。',
      fair: '方向正确，但缺少做法。',
      poor: '空话套话，或与前文无关。',
    },
  },
  {
    id: 'writing',
    name: '文字与规范',
    weight: 10,
    description: '结构清楚，语言准确，格式合规。',
    anchors: {
      excellent: '结构清楚，语言准确简练，格式合规。',
      good: '文字通顺，个别格式问题。',
      fair: '结构松散，或错漏较多。',
      poor: '难以读懂，或明显拼凑。',
    },
  },
  {
    id: 'use',
    name: '成果运用',
    weight: 5,
    by: 'office',
    description: '批示、采纳、刊发，开封后由办公室凭证明材料打分。',
    anchors: {
      excellent: '被省级采纳、批示，或形成文件。',
      good: '被市级采纳、批示，或公开刊发。',
      fair: '被县级采纳，或内部刊发。',
      poor: '没有证明材料。',
    },
  },
]

/**
 * The default rubric: 100 points with 有情况、有分析、有建议 as its spine, 95 by judges and 5 by the office after
 * opening; reasons of 30 characters for 优 and 差.
 */
export const defaultRubric: Rubric = {
  id: 'default',
  version: 1,
  criteria,
  total: 100,
  step: 1,
  decimals: 2,
  levels,
  opinionLength: 30,
}

/** 三档 for a big first round: one value, 2 入选, 1 待定, 0 不入选. */
export const quickRubric: Rubric = {
  id: 'quick',
  version: 1,
  criteria: [{ id: 'verdict', name: '三档', weight: 2 }],
  total: 2,
  step: 1,
  decimals: 2,
  levels: [
    { id: 'in', name: '入选', from: 1 },
    { id: 'undecided', name: '待定', from: '0.5' },
    { id: 'out', name: '不入选', from: 0 },
  ],
  opinionLength: 0,
}
