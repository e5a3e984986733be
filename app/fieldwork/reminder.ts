import type { CoverageRow, UnitPerson } from './coverage'

type When = { unit: string; today: string; due: string }

const atMost = (names: string[], limit = 40) =>
  names.length > limit ? `${names.slice(0, limit).join('、')}等${names.length}个` : names.join('、')

/** A text for the phone or a group chat: who of a unit still lacks a diary or a report; null when nobody does. */
export function remindPeople({ unit, today, due }: When, people: readonly UnitPerson[]): string | null {
  const diary = people.filter(({ entries }) => entries === 0).map(({ name }) => name)
  const report = people.filter(({ handedInAt }) => !handedInAt).map(({ name }) => name)
  if (diary.length + report.length === 0) return null
  return [
    `【${unit}妇联】截至${today}：`,
    diary.length > 0 && `还没有记妇情日记的：${atMost(diary)}。`,
    report.length > 0 && `还没有报送调研报告的：${atMost(report)}。报送截止${due}。`,
    '有困难请告诉我，谢谢。',
  ]
    .filter(Boolean)
    .join('\n')
}

/** The same for the units below: how many people each still lacks. */
export function remindUnits({ unit, today, due }: When, rows: readonly CoverageRow[]): string | null {
  const lacking = (have: (row: CoverageRow) => number) =>
    rows.filter((row) => row.cadres > have(row)).map((row) => `${row.name}（${row.cadres - have(row)}人）`)
  const diary = lacking(({ diarists }) => diarists)
  const report = lacking(({ reporters }) => reporters)
  if (diary.length + report.length === 0) return null
  return [
    `【${unit}妇联】截至${today}：`,
    diary.length > 0 && `还有干部没有记妇情日记的：${atMost(diary)}。`,
    report.length > 0 && `还有干部没有报送调研报告的：${atMost(report)}。报送截止${due}。`,
    '请各单位帮助提醒，谢谢。',
  ]
    .filter(Boolean)
    .join('\n')
}
