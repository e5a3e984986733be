import type { writeSheet } from '../../server/documents/write-sheet.server'
import { beside } from '../../server/threads/beside.server'
import { listAwards } from '../awards/queries.server'
import { readFinal } from '../final/count-uses.server'
import { awardName, gradeNames } from '../wording'
import { listResults } from './queries.server'

const columns = [
  { key: 'rank', heading: '名次' },
  { key: 'report', heading: '编号', width: 12 },
  { key: 'title', heading: '篇名', width: 50 },
  { key: 'author', heading: '作者' },
  { key: 'unit', heading: '单位', width: 16 },
  { key: 'city', heading: '市' },
  { key: 'score', heading: '评委得分' },
  { key: 'award', heading: '奖项（开封时）', width: 14 },
  { key: 'points', heading: '成果运用分', width: 12 },
  { key: 'total', heading: '总分' },
  { key: 'finalRank', heading: '总分名次' },
  { key: 'finalAward', heading: '奖项（计入成果运用）', width: 20 },
  { key: 'proposed', heading: '提出的奖项', width: 12 },
  { key: 'decided', heading: '已确定' },
  { key: 'calibratedScore', heading: '校正分' },
  { key: 'calibratedRank', heading: '校正名次' },
  { key: 'rankLower', heading: '名次下限' },
  { key: 'rankUpper', heading: '名次上限' },
  { key: 'pAward', heading: '应得奖的把握', width: 14 },
  { key: 'n', heading: '评分表' },
  { key: 'sd', heading: '标准差' },
] as const

const write = beside<typeof writeSheet>('app/server/documents/write-sheet.server.ts', 'writeSheet', {
  seconds: 120,
  megabytes: 512,
})
const cents = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100)

/** The whole result as an Excel file, in the official order, with the office's points and the awards proposed so far. */
export async function exportResults(roundId: string): Promise<Buffer> {
  const [{ rows }, final, awards] = await Promise.all([
    listResults(roundId, { sort: 'rank', page: 1 }, 20_000),
    readFinal(roundId),
    listAwards(roundId),
  ])
  const counted = new Map(final?.outcome.reports.map((one) => [one.report, one]))
  const proposed = new Map(awards.map((one) => [one.code, one]))
  const sheet = await write(
    columns,
    rows.map(({ tied: _tied, apart: _apart, ...row }) => {
      const [office, award] = [counted.get(row.report), proposed.get(row.report)]
      return {
        ...row,
        score: Number(row.score),
        award: awardName(row.award),
        points: office ? Number(office.points) : null,
        total: office ? Number(office.total) : null,
        finalRank: office?.rank ?? null,
        finalAward: awardName(office?.award ?? 0),
        proposed: award ? gradeNames[award.grade] : '',
        decided: award?.conferredAt ? '是' : '',
        calibratedScore: cents(row.calibratedScore),
        sd: cents(row.sd),
      }
    }),
    '评选结果',
  )
  return Buffer.from(sheet)
}
