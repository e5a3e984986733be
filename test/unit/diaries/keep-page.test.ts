import { expect, test } from 'vitest'
import { presentDay } from '../../../app/diaries/browser/keep-page'

test('a page kept overnight shows the new day, by Beijing midnight', () => {
  const madeAt = Date.parse('2012-08-28T23:50:00+08:00')
  expect(presentDay('2012-08-28', madeAt, Date.parse('2012-08-28T23:59:59+08:00'))).toBe('2012-08-28')
  expect(presentDay('2012-08-28', madeAt, Date.parse('2012-08-29T00:00:01+08:00'))).toBe('2012-08-29')
  expect(presentDay('2012-08-30', madeAt, Date.parse('2012-08-31T12:00:00+08:00'))).toBe('2012-09-02')
  expect(presentDay('2012-08-28', madeAt, madeAt - 90_000_000)).toBe('2012-08-28')
})
