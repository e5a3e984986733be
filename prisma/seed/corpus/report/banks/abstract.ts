export const formulas: readonly string[] = [
  '[采取|通过]{way}[等方式|的办法]，对{place}{towns}个{zone}、{villages}个{cun}的{total}{cl}{subject}作了调查。[调查发现|结果显示]，{problems}等问题较为突出，其中{p}%{asks}。[分析认为|报告认为]，{cause1}，{cause2}，是主要原因。建议：{measures}。',
  '{place}{total}{cl}{subject}的[调查|走访材料]表明，{problems}是当前[反映最集中|最需要解决]的问题，{p}%的受访对象{asks}。报告[分析了|从]{cause1}、{cause2}等[原因|方面作了分析]，提出{measures}等[建议|对策]，[供有关部门参考|并逐条注明承办部门]。',
  '结合“下基层、访妇情、办实事”驻点走访，[对|围绕]{place}{villages}个{cun}{total}{cl}{subject}的情况[进行了专题调查|开展调研]。[主要问题有|问题集中在]{problems}。[究其原因|追根溯源]，{cause1}，{cause2}。[报告建议|建议]{measures}。',
]
export const fillers: readonly string[] = [
  '调查于2012年{period}进行，[样本涉及{towns}个{zone}、{villages}个{cun}|涉及{villages}个{cun}]，事例取自妇情日记，[姓名均作化名处理|人名均为化名]。',
  '[报告用数字和个案说明现状|报告以走访事例和统计数字为依据]，[并把每条建议落到承办部门|逐条提出可操作的办法]。',
  '[对各项建议的承办部门和步骤也作了说明|对建议的牵头部门作了初步划分]，[可供基层妇联组织开展同类工作时参考|以便逐项落实]。',
]
