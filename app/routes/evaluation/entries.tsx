import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { Outcome } from '../../evaluation/components/outcome'
import { RoundHeader } from '../../evaluation/components/round-header'
import { EntryFilters } from '../../evaluation/entries/entry-filters'
import { EntryTable } from '../../evaluation/entries/entry-table'
import { listCities, listEntries } from '../../evaluation/entries/queries.server'
import { runOnEntries } from '../../evaluation/entries/run.server'
import { entriesForm, entrySearch } from '../../evaluation/entries/schema'
import { countRound, findRound } from '../../evaluation/rounds/queries.server'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/page'
import { Pagination } from '../../ui/table'

export const meta: MetaFunction = () => [{ title: '形式审查 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'submission.screen')
  const round = await findRound(args.params.round!)
  const search = entrySearch.parse(Object.fromEntries(new URL(args.request.url).searchParams))
  const [list, cities, counts] = await Promise.all([listEntries(round, search), listCities(), countRound(round.id)])
  return {
    round: { id: round.id, name: round.name, opened: round.openedAt !== null, advanced: round.previousId !== null },
    search,
    cities,
    counts,
    ...list,
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'submission.screen')
  const form = await readForm(args.request, entriesForm)
  if (!form.ok) return data(form.refused, 422)
  const done = await attempt(form.values, () => runOnEntries(actor, args.params.round!, form.value))
  return done.ok ? data({ said: done.value }) : data(done.refused, 422)
}

export default function Entries() {
  const { round, search, cities, counts, rows, total, pages } = useLoaderData<typeof loader>()
  const pending = counts.entries - counts.passed - counts.rejected
  return (
    <>
      <RoundHeader
        round={round}
        title="形式审查"
        lead={`参评 ${counts.entries} 篇：通过 ${counts.passed}，不通过 ${counts.rejected}，未审 ${pending}；已撤回 ${counts.withdrawn}。`}
      />
      <Outcome said={useActionData<typeof action>()} />
      {!round.opened && (
        <Form method="post" className="no-print mb-5 flex flex-wrap gap-3" preventScrollReset>
          {round.advanced ? (
            <p className="text-ink-soft">这一轮的报告由前一轮晋级产生，匿名稿沿用已确认的文字，编号全部换新。</p>
          ) : (
            <Button name="intent" value="enter" disabled={counts.waiting === 0}>
              {counts.waiting ? `收入按时报送的 ${counts.waiting} 篇` : '按时报送的都已收入'}
            </Button>
          )}
          {pending > 0 && (
            <Button tone="plain" name="intent" value="pass-all">
              未审的 {pending} 篇全部通过
            </Button>
          )}
        </Form>
      )}
      <EntryFilters search={search} cities={cities} />
      {rows.length === 0 ? (
        <EmptyState title="没有符合条件的报告">
          {counts.entries === 0 ? '先点上面的按钮，把报送的报告收进这一轮。' : '换一个筛选条件试试。'}
        </EmptyState>
      ) : (
        <>
          <EntryTable rows={rows} />
          {!round.opened && (
            <Form id="bulk" method="post" className="no-print mt-3" preventScrollReset>
              <Button tone="plain" name="intent" value="pass">
                勾选的通过
              </Button>
            </Form>
          )}
          <Pagination page={search.page} pages={pages} total={total} noun="篇" />
        </>
      )}
    </>
  )
}
