import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { Chain, EventTable, LedgerRounds } from '../../evaluation/ledger/ledger-parts'
import { ledgerSearch, listEvents, listLedgerRounds, readChain } from '../../evaluation/ledger/queries.server'
import { eventGroups } from '../../evaluation/ledger/wording'
import { EmptyState, PageHeader, Section } from '../../ui/page'
import { Pagination } from '../../ui/table'

export const meta: MetaFunction = () => [{ title: '监督台账 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'ledger.read')
  const search = ledgerSearch.parse(Object.fromEntries(new URL(args.request.url).searchParams))
  const [list, chain, rounds] = await Promise.all([
    listEvents(search),
    readChain(search.check === '1'),
    listLedgerRounds(),
  ])
  return { search, ...list, chain, rounds }
}

export default function Ledger() {
  const { search, events, total, pages, chain, rounds } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title="监督台账"
        lead="发生过的每一件事，按先后连成一条链：改动或删去任何一条，后面的都接不上。这里只能看，不能改。"
      />
      <Section title="链的状态">
        <Chain chain={chain} />
      </Section>
      <Section title="抽签与开封">
        <LedgerRounds rounds={rounds} />
      </Section>
      <Section title="记录">
        <nav aria-label="筛选" className="no-print mb-3 flex flex-wrap gap-x-5">
          {Object.entries(eventGroups).map(([group, { label }]) => (
            <Link
              key={group}
              to={`?group=${group}`}
              preventScrollReset
              aria-current={search.group === group ? 'page' : undefined}
              className="min-h-tap content-center aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
            >
              {label}
            </Link>
          ))}
        </nav>
        {events.length === 0 ? (
          <EmptyState title="没有这一类记录" />
        ) : (
          <>
            <EventTable events={events} />
            <Pagination page={search.page} pages={pages} total={total} />
          </>
        )}
      </Section>
    </>
  )
}
