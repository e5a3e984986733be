import { useLocation } from '@remix-run/react'
import type { OutlyingScore } from '../../../scoring'
import { FollowedLinks } from '../../ui/followed-links'
import { Table } from '../../ui/table'
import { awardName } from '../wording'
import type { ChangedAward, JudgeSheet } from './result'
import { chanceText } from './words'

const signed = (difference: number) => `${difference > 0 ? '+' : ''}${difference.toFixed(2)}`

/** A report by title and code; the title opens its sheets. */
function TitleAndCode({ report, title }: { report: string; title: string }) {
  const { pathname } = useLocation()
  return (
    <div className="min-w-56">
      <a href={`${pathname}/${report}`}>{title}</a>
      <span className="block text-ink-soft">{report}</span>
    </div>
  )
}

const titleColumn = {
  key: 'title',
  label: '报告',
  cell: (row: { report: string; title: string }) => <TitleAndCode {...row} />,
}

export function ChangedAwards({ rows }: { rows: ChangedAward[] }) {
  const { pathname } = useLocation()
  if (rows.length === 0) return <p>没有。两种算法给出的奖项完全一样。</p>
  return (
    <FollowedLinks>
      <Table
        caption="会变的奖项"
        rows={rows}
        rowKey={({ report }) => report}
        columns={[
          titleColumn,
          {
            key: 'official',
            label: '按正式名次',
            cell: ({ rank, award }) => `第 ${rank}，${awardName(award) || '不得奖'}`,
          },
          {
            key: 'calibrated',
            label: '按校正名次',
            cell: ({ calibratedRank, calibratedAward }) =>
              `第 ${calibratedRank}，${awardName(calibratedAward) || '不得奖'}`,
          },
          {
            key: 'p',
            label: '得奖把握',
            numeric: true,
            cell: ({ report, pAward }) => <a href={`${pathname}/${report}#certainty`}>{chanceText(pAward)}</a>,
          },
        ]}
      />
    </FollowedLinks>
  )
}

export function Outlying({ rows }: { rows: (OutlyingScore & { name: string })[] }) {
  const { pathname } = useLocation()
  if (rows.length === 0) return <p>没有离其他评委特别远的分数。</p>
  return (
    <FollowedLinks>
      <p className="mb-3 text-ink-soft">
        预期按这位评委的宽严和别人给这一篇的分数推算。相差很远的请打开评分表复核；正式得分不因此改变。
      </p>
      <Table
        caption="离群的分数"
        rows={rows}
        rowKey={({ report, judge }) => `${report} ${judge}`}
        columns={[
          { key: 'code', label: '编号', cell: ({ report }) => <a href={`${pathname}/${report}`}>{report}</a> },
          {
            key: 'judge',
            label: '评委',
            cell: ({ judge, name }) => <a href={`?judge=${judge}`}>{`${judge}号席 ${name}`}</a>,
          },
          { key: 'score', label: '打分', numeric: true, cell: ({ score }) => score },
          { key: 'expected', label: '预期', numeric: true, cell: ({ expected }) => expected.toFixed(1) },
          {
            key: 'effect',
            label: '正式得分 → 去掉它',
            numeric: true,
            cell: ({ official, without }) => `${official} → ${without ?? '—'}`,
          },
        ]}
      />
    </FollowedLinks>
  )
}

/** The sheets of one judge beside what the reports got, the lowest against it first. */
export function JudgeSheets({ rows }: { rows: JudgeSheet[] }) {
  return (
    <FollowedLinks>
      <Table
        caption="评分表"
        rows={rows}
        rowKey={({ report }) => report}
        columns={[
          titleColumn,
          { key: 'total', label: '这位评委', numeric: true, cell: ({ total }) => total },
          { key: 'score', label: '正式得分', numeric: true, cell: ({ score }) => score },
          { key: 'difference', label: '相差', numeric: true, cell: ({ difference }) => signed(difference) },
          { key: 'rank', label: '名次', numeric: true, cell: ({ rank }) => rank },
        ]}
      />
    </FollowedLinks>
  )
}
