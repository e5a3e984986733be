import { expect, test } from 'vitest'
import { byMonth } from '../../../app/library/trend'

test('months without anything stand between those with something', () => {
  expect(byMonth(['2012-03-05', '2011-12-31T16:00:00.000Z', '2012-03-01'])).toEqual([
    { month: '2011-12', count: 1 }, { month: '2012-01', count: 0 }, { month: '2012-02', count: 0 }, { month: '2012-03', count: 2 },
  ])
})

test('a trend is ten years long at most and ends with the newest; of nothing there is none', () => {
  const months = byMonth(['1990-01-01', '2012-05-01'])
  expect(months).toHaveLength(120)
  expect(months.at(-1)).toEqual({ month: '2012-05', count: 1 })
  expect(byMonth([])).toEqual([])
})
