import { expect, test } from 'vitest'
import { defaultRubric, isChoice, markName, quickRubric } from '../../../scoring'

test('a criterion with one mark for each band is a choice; a number of points is not, even a small one', () => {
  expect(quickRubric.criteria.map((criterion) => isChoice(quickRubric, criterion))).toEqual([true])
  expect(defaultRubric.criteria.some((criterion) => isChoice(defaultRubric, criterion))).toBe(false)
  expect(isChoice(defaultRubric, { id: 'small', name: '小项', weight: 3 })).toBe(false)
})

test('a total is said as the band that was chosen, or as the number', () => {
  expect(['2.00', '1.00', '0.00'].map((total) => markName(quickRubric, total))).toEqual(['入选', '待定', '不入选'])
  expect(markName(defaultRubric, '84.00')).toBe('84.00')
})
