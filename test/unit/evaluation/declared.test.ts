import { expect, test } from 'vitest'
import { declaredText, entriesMeant, namesUnit, type EntryNames } from '../../../app/evaluation/panel/declared'

const entries: EntryNames[] = [
  { id: 'caoxian', people: ['林晓燕', '周敏'], units: ['曹县妇女联合会', '曹县妇联'] },
  { id: 'heze', people: ['林晓燕'], units: ['菏泽市妇女联合会', '菏泽市妇联'] },
  { id: 'university', people: ['孙·丽娜'], units: ['省高校妇女工作委员会', '省高校妇工委'] },
]
const declare = (change: object) =>
  entriesMeant({ seatId: 's', relation: 'RELATIVE', person: '', unit: '', note: '', ...change }, entries)

test('a unit is known by its full name, its short name, with its city before it, or by its place alone', () => {
  for (const written of ['曹县妇女联合会', '曹县妇联', '菏泽市曹县妇联', ' 曹 县 ', '曹县'])
    expect([written, namesUnit(written, '曹县妇女联合会')]).toEqual([written, true])
  expect(namesUnit('菏泽', '菏泽市妇女联合会')).toBe(true)
  for (const written of ['妇联', '', '县', '单县妇联', '菏泽市妇联'])
    expect([written, namesUnit(written, '曹县妇女联合会')]).toEqual([written, false])
})

test('a person bars every report she had a hand in, namesakes too; the unit then only explains', () => {
  expect(declare({ person: '林 晓燕', unit: '曹县妇联' })).toEqual(['caoxian', 'heze'])
  expect(declare({ person: '孙丽娜' })).toEqual(['university'])
  expect(declare({ person: '无此人', unit: '曹县妇联' })).toEqual([])
})

test('a unit without a person bars the reports of that unit; nothing declared bars nothing', () => {
  expect(declare({ relation: 'WORKED_THERE', unit: '曹县妇联' })).toEqual(['caoxian'])
  expect(declare({ relation: 'NONE', person: '林晓燕' })).toEqual([])
  expect(declaredText({ relation: 'TEACHER_STUDENT', person: '林晓燕', unit: '', note: '硕士导师' })).toBe(
    '师生，林晓燕，硕士导师',
  )
})
