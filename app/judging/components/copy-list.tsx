import { Link } from '@remix-run/react'
import { markName, type Rubric } from '../../../scoring/score-sheet'
import { formatDateTime } from '../../ui/dates'
import { FollowedLinks } from '../../ui/followed-links'
import { Badge } from '../../ui/page'
import { Pagination } from '../../ui/table'
import type { DeskCopy } from '../desk'
import type { SheetState } from '../lifecycle'
import { stateNames } from '../wording'

type List = {
  rubric: Rubric
  state?: SheetState | undefined
  rows: Omit<DeskCopy, 'phase'>[]
  matching: number
  page: number
  pages: number
}
type Props = { round: string; total: number; counts: Record<SheetState, number>; list: List }

const tones = { untouched: 'plain', draft: 'info', submitted: 'good' } as const

/** Her copies in her own order; all of them, or those in one state. */
export function CopyList({ round, total, counts, list: { rubric, state, rows, matching, page, pages } }: Props) {
  return (
    <>
      <nav aria-label="按状态筛选" className="mb-2 flex flex-wrap gap-x-5">
        <Filter to={`?round=${round}`} current={!state} label="全部" count={total} />
        {(['untouched', 'draft', 'submitted'] as const).map((each) => (
          <Filter
            key={each}
            to={`?round=${round}&state=${each}`}
            current={state === each}
            label={stateNames[each]}
            count={counts[each]}
          />
        ))}
      </nav>
      {rows.length === 0 && (
        <p className="border-y border-line py-3 text-ink-soft">没有{state && stateNames[state]}的稿件。</p>
      )}
      <FollowedLinks>
        <ol className="divide-y divide-line border-y border-line empty:hidden">
          {rows.map(({ code, title, characters, state: standing, total: points, dueAt, again }) => (
            <li key={code}>
              <a
                href={`/judging/${code}`}
                className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3 text-ink no-underline hover:bg-plum-pale"
              >
                <span className="w-24 shrink-0 font-mono text-ink-soft">{code}</span>
                <span className="min-w-0 flex-1 basis-64 font-medium">{title}</span>
                {dueAt && standing !== 'submitted' && (
                  <span className="text-sm font-medium text-signal">{formatDateTime(dueAt)} 前</span>
                )}
                <span className="text-sm text-ink-soft">{characters} 字</span>
                {points !== null && (
                  <span className="w-16 text-right font-semibold tabular-nums">{markName(rubric, points)}</span>
                )}
                {again ? (
                  <Badge tone="warning">请重新提交</Badge>
                ) : (
                  <Badge tone={tones[standing]}>{stateNames[standing]}</Badge>
                )}
              </a>
            </li>
          ))}
        </ol>
      </FollowedLinks>
      {pages > 1 && <Pagination page={page} pages={pages} total={matching} noun="篇" />}
    </>
  )
}

function Filter({ to, current, label, count }: { to: string; current: boolean; label: string; count: number }) {
  return (
    <Link
      to={to}
      preventScrollReset
      aria-current={current ? 'page' : undefined}
      className="min-h-11 content-center aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
    >
      {label} <span className="text-sm tabular-nums">{count}</span>
    </Link>
  )
}
