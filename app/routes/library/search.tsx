import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData, useSearchParams } from '@remix-run/react'
import { can } from '../../accounts/permissions'
import { authorize } from '../../accounts/session.server'
import { AlsoSearched } from '../../library/components/also-searched'
import { Facets } from '../../library/components/facets'
import { Chosen } from '../../library/components/chosen'
import { Hit } from '../../library/components/hit'
import { NothingFound, OnlyApproximate } from '../../library/components/nothing-found'
import { OwnLinks } from '../../library/components/own-links'
import { Panels } from '../../library/components/panels'
import { ResultKeys } from '../../library/components/result-keys'
import { SearchBox } from '../../library/components/search-box'
import { Sorting } from '../../library/components/sorting'
import { TakeAway } from '../../library/components/take-away'
import { recordMiss } from '../../library/misses.server'
import { searchLibrary } from '../../library/queries.server'
import { onReadingList } from '../../library/reading-list.server'
import { withinResults } from '../../library/refine'
import { countFresh } from '../../library/saved-searches.server'
import { longestQuery, pageSize } from '../../library/limits'
import { readSearch, writeSearch } from '../../library/schema'
import { FollowedLinks } from '../../ui/followed-links'
import { PageHeader } from '../../ui/page'
import { Pagination } from '../../ui/table'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.input.q ? `${data.input.q} · ` : ''}检索 · 妇情` },
]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  const url = new URL(args.request.url)
  if (url.searchParams.has('in')) return redirect(`/search?${withinResults(url.searchParams)}`)
  const input = readSearch(url)
  const result = await searchLibrary(actor, input)
  if (input.page > 1 && input.page > result.pages) return redirect(pageAddress(url, result.pages))
  const [listed, fresh] = await Promise.all([
    onReadingList(
      actor,
      result.hits.map(({ id }) => id),
    ),
    writeSearch(input) ? null : countFresh(actor), // told where a search begins
    (result.total === 0 || result.approximate) && recordMiss(input),
  ])
  const cut = (url.searchParams.get('q') ?? '').length > longestQuery
  return { input, cut, result, listed, fresh, misses: can(actor, 'search-miss.read') }
}

function pageAddress(url: URL, page: number) {
  const search = new URLSearchParams(url.searchParams)
  search.set('page', String(Math.max(1, page)))
  return `/search?${search}`
}

export default function Search() {
  const { input, cut, result, listed, fresh, misses } = useLoaderData<typeof loader>()
  const search = useSearchParams()[0].toString()
  return (
    <>
      <PageHeader
        title="检索"
        lead={fresh !== null && '在历年调研报告、妇情日记和栏目文章里查找；只列出您有权看到的内容。'}
        actions={<OwnLinks fresh={fresh} misses={misses} />}
      />
      <Form method="get" role="search">
        <SearchBox input={input} />
      </Form>
      {cut && (
        <p role="status" className="mb-4 text-sm text-signal">
          文字太长，只用前 {longestQuery} 个字来查。
        </p>
      )}
      <Chosen input={input} />
      <AlsoSearched also={result.alsoSearched} input={input} />
      <div className="flex flex-col-reverse gap-8 lg:grid lg:grid-cols-[14rem_minmax(0,1fr)]">
        <Facets counts={result.facets} input={input} />
        <section aria-label="检索结果">
          {result.hits.length === 0 ? (
            <NothingFound input={input} />
          ) : (
            <>
              {result.approximate && <OnlyApproximate input={input} />}
              <div className="flex flex-wrap items-center gap-x-4 text-sm text-ink-soft">
                <p role="status">
                  找到 {result.totalIsExact ? '' : '至少 '}
                  {result.total} 条{result.relaxed && `，其中 ${result.totalWithAllWords} 条含全部词语，其余含部分词语`}
                  {!result.complete && '，这里列出和统计的是其中最新的'}
                </p>
                <Sorting sort={input.sort} byScore={result.byScore} />
                <a href="#narrow" className="inline-flex min-h-tap items-center lg:hidden">
                  缩小范围 ↓
                </a>
                <ResultKeys />
              </div>
              <Panels input={input} panel={result.panel}>
                <TakeAway total={result.total} name={input.q} key={search} />
              </Panels>
              <Form method="post" action="/reading-list" preventScrollReset>
                <input type="hidden" name="to" value={`/search?${search}`} />
                <FollowedLinks>
                  <ol className="divide-y divide-line border-y border-line">
                    {result.hits.map((hit) => (
                      <Hit key={hit.id} hit={hit} search={search} listed={listed.includes(hit.id)} />
                    ))}
                  </ol>
                </FollowedLinks>
              </Form>
              <Pagination page={input.page} pages={result.pages} total={result.total} />
              {input.page === result.pages && result.total > result.pages * pageSize && (
                <p className="mt-2 text-sm text-ink-soft">只能翻到这里。要看后面的，请缩小范围，或者导出清单。</p>
              )}
            </>
          )}
        </section>
      </div>
    </>
  )
}
