import { expect, test } from 'vitest'
import { campaignForm } from '../../../app/accounts/campaigns/schema'
import { shiftDay, shiftMoment } from '../../../app/accounts/campaigns/shift-year'

const form = Object.freeze({
  name: '下基层活动',
  startsOn: '2012-02-07',
  endsOn: '2012-12-31',
  reportsDueAt: '2012-09-01T00:00',
  rules: { minCharacters: '3000', maxCharacters: '8000', principalReports: '1', fixedContacts: '3' },
  phases: [
    { name: '一', startsOn: '2012-02-07', endsOn: '2012-02-29' },
    { name: '二', startsOn: '2012-03-01', endsOn: '2012-12-31' },
  ],
})
const faults = (change: object) =>
  (campaignForm.safeParse({ ...form, ...change }).error?.issues ?? []).map(({ path }) => path.join('.'))

test('dates move to another year, the end of February stays the end', () => {
  const day = (text: string, years: number) => shiftDay(new Date(text), years).toISOString().slice(0, 10)
  expect([day('2012-02-29', 1), day('2013-02-28', 3), day('2012-02-28', 1), day('2012-12-31', 1)]).toEqual([
    '2013-02-28',
    '2016-02-29',
    '2013-02-28',
    '2013-12-31',
  ])
  expect(shiftMoment(new Date('2012-08-31T16:00:00Z'), 1).toISOString()).toBe('2013-08-31T16:00:00.000Z')
})

test('phases follow one another inside the campaign', () => {
  const [one, two] = form.phases
  expect(faults({})).toEqual([])
  expect(faults({ phases: [one, { ...two, startsOn: '2012-02-29' }] })).toEqual(['phases.1.startsOn'])
  expect(faults({ phases: [{ ...one, startsOn: '2012-01-01' }, two] })).toEqual(['phases.0.startsOn'])
  expect(faults({ phases: [{ ...one, endsOn: '2012-02-01' }] })).toEqual(['phases.0.endsOn'])
  expect(faults({ phases: [{ name: '三', startsOn: '2012-02-30', endsOn: '2012-03-01' }] })).toEqual([
    'phases.0.startsOn',
  ])
})

test('dates and limits in the wrong order are refused at their field', () => {
  expect(faults({ endsOn: '2012-02-01', phases: [] })).toEqual(['endsOn', 'reportsDueAt'])
  expect(faults({ reportsDueAt: '2013-01-02T00:00' })).toEqual(['reportsDueAt'])
  expect(faults({ rules: { ...form.rules, minCharacters: '9000' } })).toEqual(['rules.maxCharacters'])
})
