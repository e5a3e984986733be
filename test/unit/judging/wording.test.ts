import { expect, test } from 'vitest'
import { defaultRubric, scoreSheetProblems } from '../../../scoring/score-sheet'
import { problemText } from '../../../app/judging/wording'

const told = (marks: Record<string, string>, rubric = defaultRubric) =>
  scoreSheetProblems(rubric, { marks }, { draft: true }).map((problem) => problemText(rubric, problem))

test('a mark that cannot stand is told by what may be given instead', () => {
  expect(told({ topic: '16', situation: '20.5', analysis: '-1', advice: '好' })).toEqual([
    '“选题与针对性”最高 15 分',
    '“情况”只打整数分',
    '“分析”请填 0 到 25 的数字',
    '“建议”请填 0 到 20 的数字',
  ])
  expect(told({ topic: '12.3' }, { ...defaultRubric, step: '0.5' })).toEqual(['“选题与针对性”最小打到 0.5 分'])
})
