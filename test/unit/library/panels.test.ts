import { expect, test } from 'vitest'
import { byMonth } from '../../../app/library/trend'

test('months without anything stand between those with something', () => {
  expect(
    byMonth([
      { value: '2012-03', count: 2 },
      { value: '2011-12', count: 1 },
    ]),
  ).toEqual([
    { value: '2011-12', count: 1 },
    { value: '2012-01', count: 0 },
    { value: '2012-02', count: 0 },
    { value: '2012-03', count: 2 },
  ])
})

test('a trend is ten years long at most and ends with the newest; of nothing there is none', () => {
  const months = byMonth([
    { value: '1990-01', count: 3 },
    { value: '2012-05', count: 1 },
  ])
  expect(months).toHaveLength(120)
  expect(months.at(-1)).toEqual({ value: '2012-05', count: 1 })
  expect(byMonth([])).toEqual([])
})
