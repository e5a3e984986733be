import type { Client } from '../../bench/client'
import { pagesOf } from './page'

const query = `q=${encodeURIComponent('留守妇女')}`

export async function researchersPages(researcher: Client) {
  await indexed(researcher)
  const [report, diary] = [
    await researcher.find(`/search?${query}&kind=report`, /^\/library\/report\//),
    await researcher.find(`/search?${query}&kind=diary`, /^\/library\/diary\//),
  ]
  await keepSome(researcher, report)
  return pagesOf('yanjiu', {
    'search-empty': '/search',
    search: `/search?${query}`,
    'search-nothing': `/search?q=${encodeURIComponent('量子色动力学')}`,
    'search-map': `/search?${query}&panel=map`,
    'search-trend': `/search?${query}&panel=trend`,
    'search-cloud': `/search?${query}&panel=cloud`,
    'library-report': report,
    'library-diary': diary,
    'saved-searches': '/saved-searches',
    digest: '/saved-searches/digest',
    'reading-list': '/reading-list',
    exports: '/search/exports',
    'api-keys': '/api-keys',
  })
}

/** Her own pages hold something: a saved search, a document to read, a list to take away. */
async function keepSome(researcher: Client, report: string) {
  const document = new URL(report, researcher.origin).pathname.split('/').slice(-2).join(':')
  const forms: [page: string, empty: string, fields: Record<string, string>][] = [
    ['/saved-searches', '还没有存下检索', { name: '留守妇女', search: query }],
    ['/reading-list', '清单还是空的', { document }],
    ['/search/exports', '还没有导出过', { format: 'xlsx', search: query }],
  ]
  for (const [page, empty, fields] of forms)
    if ((await researcher.open(page)).text.includes(empty)) await researcher.send(page, fields)
}

/** A server just started is still filling its index. */
async function indexed(researcher: Client) {
  for (let waited = 0; waited < 600; waited += 1) {
    const pages = await Promise.all(
      ['report', 'diary', 'article'].map((kind) => researcher.open(`/search?kind=${kind}`)),
    )
    if (pages.every(({ text }) => text.includes('href="/library/'))) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('The index was not filled in time')
}
