import { writeSheet } from '../../server/documents/write-sheet.server'
import { awardGrades } from '../schema'
import { gradeNames } from '../wording'
import { listResults } from './queries.server'

const columns = [
  { key: 'rank', heading: '名次' }, { key: 'report', heading: '编号', width: 12 }, { key: 'title', heading: '篇名', width: 50 },
  { key: 'author', heading: '作者' }, { key: 'unit', heading: '单位', width: 16 }, { key: 'city', heading: '市' }, { key: 'score', heading: '得分' },
  { key: 'award', heading: '奖项' }, { key: 'calibratedScore', heading: '校正分' }, { key: 'calibratedRank', heading: '校正名次' },
  { key: 'rankLower', heading: '名次下限' }, { key: 'rankUpper', heading: '名次上限' }, { key: 'pAward', heading: '应得奖的把握' },
  { key: 'n', heading: '评分表' }, { key: 'sd', heading: '标准差' },
] as const

/** The whole result as an Excel file, in the official order. */
export async function exportResults(roundId: string): Promise<Buffer> {
  const { rows } = await listResults(roundId, { sort: 'rank', page: 1 }, 20_000)
  return writeSheet(columns, rows.map((row) => ({
    ...row, score: Number(row.score), award: row.award > 0 ? gradeNames[awardGrades[row.award - 1]!] : '',
    calibratedScore: Math.round(row.calibratedScore * 100) / 100, sd: row.sd === null ? null : Math.round(row.sd * 100) / 100,
  })), '评选结果')
}
