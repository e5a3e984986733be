import { criteriaBy, fullMarks, isChoice, maximumOf, type Rubric } from '../../scoring/score-sheet'

const empty = '\u00a0'

/** The lines of a score sheet to be filled in by hand: what to mark, and boxes to tick or an empty place; the total of several. */
export function blankSheet(rubric: Rubric): { name: string; field: string }[] {
  const lines = criteriaBy(rubric, 'judge').map((criterion) =>
    isChoice(rubric, criterion)
      ? { name: criterion.name, field: rubric.levels.map(({ name }) => `□ ${name}`).join('　') }
      : { name: `${criterion.name}（满分 ${maximumOf(criterion)}）`, field: empty },
  )
  return lines.length > 1 ? [...lines, { name: `合计（满分 ${Number(fullMarks(rubric))}）`, field: empty }] : lines
}

/** The same as a table in Markdown, the opinion and whom to call last. */
export const blankSheetTable = (rubric: Rubric, office: string): string =>
  [
    '| 指标 | 得分 |',
    '| --- | --- |',
    ...blankSheet(rubric).map(({ name, field }) => `| ${name.replaceAll('|', '／')} | ${field} |`),
    '',
    '评阅意见：',
    '',
    empty,
    '',
    empty,
    '',
    `有事请联系${office}。`,
  ].join('\n')
