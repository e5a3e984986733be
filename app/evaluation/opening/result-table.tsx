import { Link, useLocation } from '@remix-run/react'
import { FollowedLinks } from '../../ui/followed-links'
import { Badge } from '../../ui/page'
import { Table } from '../../ui/table'
import { awardName } from '../wording'
import { RankInterval } from './charts'
import type { ResultRow, ResultSearch } from './result'
import { chanceText } from './words'

const sorts = { rank: '正式名次', calibrated: '校正名次', change: '名次变化', spread: '分歧大小' } as const

/** One page of the ranking, the official and the calibrated side by side; every number opens the sheets behind it. */
export function ResultTable({ rows, search }: { rows: ResultRow[]; search: ResultSearch }) {
  const { pathname } = useLocation()
  const [from, to] = [
    Math.min(...rows.map(({ rankLower, rank }) => rankLower ?? rank)),
    Math.max(...rows.map(({ rankUpper, rank }) => rankUpper ?? rank)),
  ]
  return (
    <>
      <nav aria-label="排序" className="no-print mb-3 flex flex-wrap gap-x-5 text-sm">
        <span className="content-center text-ink-soft">按</span>
        {Object.entries(sorts).map(([sort, label]) => (
          <Link
            key={sort}
            to={`?sort=${sort}`}
            preventScrollReset
            aria-current={search.sort === sort ? 'page' : undefined}
            className="min-h-tap content-center aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
          >
            {label}
          </Link>
        ))}
      </nav>
      <FollowedLinks>
        <Table
          caption="结果"
          rows={rows}
          rowKey={({ report }) => report}
          columns={[
            {
              key: 'rank',
              label: '正式',
              numeric: true,
              cell: ({ report, rank, tied }) => (
                <>
                  <a href={`${pathname}/${report}`} className="font-semibold">
                    {rank}
                  </a>
                  {tied && <span className="block text-ink-soft">并列</span>}
                </>
              ),
            },
            {
              key: 'calibrated',
              label: '校正',
              numeric: true,
              cell: ({ report, calibratedRank }) => (
                <>
                  <span className="text-ink-soft sm:hidden">校正 </span>
                  <a href={`${pathname}/${report}#certainty`}>{calibratedRank}</a>
                </>
              ),
            },
            {
              key: 'title',
              label: '报告',
              cell: ({ report, title, author, unit, city }) => (
                <div className="min-w-56 print:min-w-40">
                  <a href={`${pathname}/${report}`}>{title}</a>
                  <span className="block text-ink-soft">
                    {`${author}，${city ? `${city} · ` : ''}${unit}；`}
                    <span className="whitespace-nowrap">{report}</span>
                  </span>
                </div>
              ),
            },
            {
              key: 'interval',
              label: '名次区间',
              cell: (row) => (
                <>
                  {row.rankLower !== null && (
                    <span className="inline-block min-w-14">{`${row.rankLower}–${row.rankUpper}`}</span>
                  )}
                  <RankInterval
                    lower={row.rankLower}
                    upper={row.rankUpper}
                    rank={row.calibratedRank}
                    from={from}
                    to={to}
                  />
                </>
              ),
            },
            {
              key: 'score',
              label: '得分',
              numeric: true,
              cell: ({ report, score, calibratedScore }) => (
                <>
                  <a href={`${pathname}/${report}`}>{score}</a>
                  <span className="block text-ink-soft">{`校正 ${calibratedScore.toFixed(2)}`}</span>
                </>
              ),
            },
            {
              key: 'award',
              label: '奖项',
              cell: ({ award }) => awardName(award) && <Badge tone="info">{awardName(award)}</Badge>,
            },
            {
              key: 'p',
              label: '得奖把握',
              numeric: true,
              cell: ({ report, pAward }) => <a href={`${pathname}/${report}#certainty`}>{chanceText(pAward)}</a>,
            },
            {
              key: 'spread',
              label: '分歧',
              numeric: true,
              cell: ({ report, sd, n, apart }) => (
                <>
                  <a href={`${pathname}/${report}`}>{sd?.toFixed(1) ?? '—'}</a>
                  {apart && (
                    <>
                      {' '}
                      <Badge tone="warning">过大</Badge>
                    </>
                  )}
                  <span className="block text-ink-soft">{`${n} 份`}</span>
                </>
              ),
            },
          ]}
        />
      </FollowedLinks>
    </>
  )
}
