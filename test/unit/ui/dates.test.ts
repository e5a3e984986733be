import { expect, test } from 'vitest'
import { formatDateTime, formatDays, formatRemaining } from '../../../app/ui/dates'

test('midnight is the end of the day before', () => {
  expect(formatDateTime('2012-08-31T16:00:00Z')).toBe('2012年8月31日 24:00')
  expect(formatDateTime('2012-08-31T16:05:00Z')).toBe('2012年9月1日 00:05')
})

test('what remains is told in the unit that fits', () => {
  expect(formatRemaining('2012-08-31T16:00:00Z', '2012-08-28T08:00:00Z')).toBe('还有 3 天')
  expect(formatRemaining('2012-08-31T16:00:00Z', '2012-08-31T16:00:30Z')).toBe('已过 1 分钟')
})

test('days in a row are written as one run, over the end of a month too', () => {
  expect(
    formatDays(['2012-01-01', '2012-01-02', '2012-01-03', '2012-01-29', '2012-09-30', '2012-10-01', '2012-10-02']),
  ).toBe('1月1日至3日、1月29日、9月30日至10月2日')
  expect(formatDays([])).toBe('')
})
