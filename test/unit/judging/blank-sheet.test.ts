import { expect, test } from 'vitest'
import { defaultRubric, quickRubric } from '../../../scoring/score-sheet'
import { blankSheet } from '../../../app/judging/blank-sheet'

const lines = (rubric: typeof defaultRubric) => blankSheet(rubric).map(({ name }) => name)

test('a sheet on paper has a place for each mark, and for the total of several', () => {
  expect(lines(defaultRubric)).toEqual([
    '选题与针对性（满分 15）',
    '情况（满分 25）',
    '分析（满分 25）',
    '建议（满分 20）',
    '文字与规范（满分 10）',
    '合计（满分 95）',
  ])
  expect(lines(quickRubric)).toEqual(['三档'])
})
