import { expect, test } from 'vitest'
import { defaultRubric, quickRubric } from '../../../scoring'
import { reliabilityText } from '../../../app/evaluation/opening/words'
import { nameWithYear, tieRuleNames } from '../../../app/evaluation/wording'

test('what decides among equals is told as far as the rubric has it', () => {
  const rule = ['mean', 'analysis', 'advice'] as const
  expect(tieRuleNames([...rule], defaultRubric)).toEqual(['不去分的平均分', '“分析”得分', '“建议”得分'])
  expect(tieRuleNames([...rule], quickRubric)).toEqual(['不去分的平均分'])
})

test('how far a ranking can be trusted is told where nothing in it comes from the reports, too', () => {
  expect([0.78, 0.001, null].map(reliabilityText)).toEqual([
    '各篇平均分的差别，约 78% 来自报告本身，其余来自谁来评：排名基本可靠，名次相近的不宜细分。',
    '各篇平均分的差别，几乎全部来自谁来评：排名不够可靠，名次只能作参考。',
    '排名的可靠程度算不出来：分数全部相同，或者每篇只有一位评委。',
  ])
})

test('a round is named with its year once', () => {
  expect(['2012年评选', '年度评选', '第一批评选'].map((name) => nameWithYear(2012, name))).toEqual([
    '2012年评选',
    '2012年度评选',
    '2012年第一批评选',
  ])
})
