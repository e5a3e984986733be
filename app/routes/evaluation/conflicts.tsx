import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { RoundHeader } from '../../evaluation/components/round-header'
import { ConflictFilters, ConflictTable } from '../../evaluation/panel/conflict-list'
import { listConflicts, listSeats } from '../../evaluation/panel/queries.server'
import { conflictSearch } from '../../evaluation/panel/schema'
import { findRound } from '../../evaluation/rounds/queries.server'
import { conflictRulesText } from '../../evaluation/wording'
import { EmptyState } from '../../ui/page'
import { Pagination } from '../../ui/table'

export const meta: MetaFunction = () => [{ title: '回避关系 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'panel.manage')
  const { id, name, openedAt, settings } = await findRound(args.params.round!)
  const search = conflictSearch.parse(Object.fromEntries(new URL(args.request.url).searchParams))
  const [seats, list] = await Promise.all([listSeats(id), listConflicts(id, search)])
  return {
    round: { id, name, opened: openedAt !== null, rules: conflictRulesText(settings) },
    search,
    seats: seats.filter(({ vacatedAt }) => !vacatedAt),
    ...list,
  }
}

/** Every pair of judge and report that may not meet, and why. */
export default function Conflicts() {
  const { round, search, seats, rows, total, pages } = useLoaderData<typeof loader>()
  return (
    <>
      <RoundHeader
        round={round}
        title="回避关系"
        trail={[{ to: `/rounds/${round.id}/panel`, label: '评委与回避' }]}
        lead={round.rules}
      />
      <ConflictFilters key={JSON.stringify(search)} search={search} seats={seats} />
      {rows.length === 0 ? (
        <EmptyState title="没有这样的回避关系">
          {(search.seat || search.source || search.q) && '换一个筛选条件试试。'}
        </EmptyState>
      ) : (
        <>
          <ConflictTable round={round.id} conflicts={rows} closed={round.opened} />
          <Pagination page={search.page} pages={pages} total={total} noun="条" />
        </>
      )}
    </>
  )
}
