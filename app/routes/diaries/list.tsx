import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { currentCampaign } from '../../accounts/campaign.server'
import { authorize } from '../../accounts/session.server'
import { DiaryFilters } from '../../diaries/components/diary-filters'
import { EntryCard } from '../../diaries/components/entry-card'
import { MonthStrip } from '../../diaries/components/month-strip'
import { OutboxPanel } from '../../diaries/components/outbox-panel'
import { readFilter } from '../../diaries/filter'
import { daysWithEntries, listEntries, pageSize } from '../../diaries/list.server'
import { wordsOf } from '../../diaries/marks'
import { contactPointChoices } from '../../diaries/queries.server'
import { Button, ButtonLink } from '../../ui/button'
import { EmptyState, Notice, PageHeader } from '../../ui/page'
import { Pagination } from '../../ui/table'

export const meta: MetaFunction = () => [{ title: '妇情日记 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'diary.read-own')
  const filter = readFilter(args.request.url)
  const campaign = await currentCampaign()
  const month = filter.month ?? filter.day?.slice(0, 7) ?? campaign.today.slice(0, 7)
  const [list, days, points] = await Promise.all([
    listEntries(actor, filter),
    daysWithEntries(actor, filter, month),
    contactPointChoices(actor),
  ])
  const unit = actor.role === 'UNIT_LEADER' && filter.scope === 'unit'
  return {
    ...list,
    pages: Math.ceil(list.total / pageSize),
    days,
    points,
    filter,
    month,
    unit,
    leader: actor.role === 'UNIT_LEADER',
    personId: actor.id,
    campaign: { year: campaign.year, startsOn: campaign.startsOn, today: campaign.today },
  }
}

export default function Diary() {
  const { rows, total, pages, days, points, filter, month, unit, leader, personId, campaign } =
    useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const words = wordsOf(filter.q)
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={unit ? '本单位的妇情日记' : '妇情日记'}
        lead={unit ? '这里是同事们给负责人看的日记；只给自己看的和敏感的不在其中。' : undefined}
        actions={
          <>
            {leader &&
              (unit ? (
                <ButtonLink to="/diary" tone="plain">
                  我的日记
                </ButtonLink>
              ) : (
                <ButtonLink to="/diary?scope=unit" tone="plain">
                  本单位日记
                </ButtonLink>
              ))}
            {!unit && (
              <ButtonLink to={`/diary/book?year=${campaign.year}`} tone="plain">
                装订成册
              </ButtonLink>
            )}
            <ButtonLink to="/diary/new">记日记</ButtonLink>
          </>
        }
      />
      <OutboxPanel personId={personId} />
      <Deleted id={search.get('deleted')} late={search.has('late')} />
      <MonthStrip month={month} days={days} chosen={filter.day} earliest={campaign.startsOn} latest={campaign.today} />
      <DiaryFilters filter={filter} points={points} />
      {rows.length > 0 ? (
        <ul>
          {rows.map((entry) => (
            <EntryCard key={entry.id} entry={entry} words={words} author={unit} />
          ))}
        </ul>
      ) : (
        <NothingHere
          narrowed={Boolean(
            filter.q || filter.activity || filter.finding || filter.point || filter.month || filter.day,
          )}
          unit={unit}
        />
      )}
      {rows.length > 0 && <Pagination page={filter.page} pages={pages} total={total} noun="篇" />}
    </div>
  )
}

function Deleted({ id, late }: { id: string | null; late: boolean }) {
  if (late) return <Notice tone="warning" title="删除已超过 24 小时，不能再撤销。" />
  if (!id) return null
  return (
    <Notice tone="good" title="日记已删除">
      <Form method="post" action={`/diary/${encodeURIComponent(id)}/restoration`}>
        <Button tone="quiet">撤销删除</Button>（24 小时内有效）
      </Form>
    </Notice>
  )
}

function NothingHere({ narrowed, unit }: { narrowed: boolean; unit: boolean }) {
  if (narrowed)
    return (
      <EmptyState title="没有符合条件的日记">
        <p>
          换一个词，或{' '}
          <Link to={unit ? '?scope=unit' : '?'} className="underline">
            看全部日记
          </Link>
          。
        </p>
      </EmptyState>
    )
  return (
    <EmptyState title={unit ? '本单位还没有可看的日记' : '还没有日记'}>
      <p>走访回来花三分钟记一篇：去了哪里、听到什么、答应了什么。写调研报告时可以直接引用。</p>
      {!unit && (
        <p className="mt-3">
          <ButtonLink to="/diary/new">记第一篇</ButtonLink>
        </p>
      )}
    </EmptyState>
  )
}
