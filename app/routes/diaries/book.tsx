import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { currentCampaign } from '../../accounts/campaign.server'
import { authorize } from '../../accounts/session.server'
import { readBook } from '../../diaries/book.server'
import bookStyles from '../../diaries/book.css?url'
import { BookContents, BookCover, BookPages } from '../../diaries/components/book'
import { EmptyState, PageHeader } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '妇情日记（装订本） · 妇情' }]
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: bookStyles }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'diary.read-own')
  const search = new URL(args.request.url).searchParams
  const campaign = await currentCampaign()
  const year = /^20\d\d$/.test(search.get('year') ?? '') ? Number(search.get('year')) : campaign.year
  const whole = search.get('copy') === 'whole'
  return {
    ...(await readBook(actor, year, whole)),
    year,
    whole,
    name: actor.name,
    unit: actor.unit.name,
    campaign: campaign.name,
  }
}

export default function Book() {
  const { entries, leftOut, year, whole, ...cover } = useLoaderData<typeof loader>()
  const other = whole ? (
    <Link className="underline" to={`?year=${year}`}>
      改为遮盖本
    </Link>
  ) : (
    <Link className="underline" to={`?year=${year}&copy=whole`}>
      改为原文本（含敏感日记，请妥善保管）
    </Link>
  )
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={`${year} 年妇情日记装订本`}
          trail={[{ to: '/diary', label: '妇情日记' }]}
          lead={
            <>
              按浏览器的打印（Ctrl+P）即可打印或存为 PDF，页码自动排好。
              {whole
                ? '这是原文本。'
                : `这是遮盖本：身份证号、电话、银行卡号已遮盖${leftOut > 0 ? `，${leftOut} 篇敏感日记未收入` : ''}。`}{' '}
              {other}
            </>
          }
        />
      </div>
      {entries.length === 0 ? (
        <EmptyState title={`${year} 年还没有可装订的日记`}>
          <Link to="/diary/new">记一篇</Link>
        </EmptyState>
      ) : (
        <div className="book">
          <BookCover {...cover} year={year} entries={entries.length} whole={whole} />
          <BookContents entries={entries} />
          <BookPages entries={entries} />
        </div>
      )}
    </>
  )
}
