import { expect, test } from 'vitest'
import { defaultRubric, quickRubric } from '../../../scoring'
import { nameWithYear, tieRuleNames } from '../../../app/evaluation/wording'

test('what decides among equals is told as far as the rubric has it', () => {
  const rule = ['mean', 'analysis', 'advice'] as const
  expect(tieRuleNames([...rule], defaultRubric)).toEqual(['不去分的平均分', '“分析”得分', '“建议”得分'])
  expect(tieRuleNames([...rule], quickRubric)).toEqual(['不去分的平均分'])
})

test('a round is named with its year once', () => {
  expect(['2012年评选', '年度评选', '第一批评选'].map((name) => nameWithYear(2012, name))).toEqual([
    '2012年评选',
    '2012年度评选',
    '2012年第一批评选',
  ])
})
