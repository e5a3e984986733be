import { criteriaBy, isChoice, maximumOf, type Rubric } from '../../scoring/score-sheet'

/** The lines of a score sheet to be filled in by hand: what to mark, and boxes to tick or an empty place. */
export const blankSheet = (rubric: Rubric): { name: string; field: string }[] =>
  criteriaBy(rubric, 'judge').map((criterion) =>
    isChoice(rubric, criterion)
      ? { name: criterion.name, field: rubric.levels.map(({ name }) => `□ ${name}`).join('　') }
      : { name: `${criterion.name}（满分 ${maximumOf(criterion)}）`, field: '\u00a0' },
  )

/** The same as a table in Markdown, the opinion last. */
export const blankSheetTable = (rubric: Rubric): string =>
  [
    '| 指标 | 得分 |',
    '| --- | --- |',
    ...blankSheet(rubric).map(({ name, field }) => `| ${name.replaceAll('|', '／')} | ${field} |`),
    '',
    '评阅意见：',
    '',
    '\u00a0',
    '',
    '\u00a0',
  ].join('\n')
