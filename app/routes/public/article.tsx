import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { citeArticle } from '../../library/cite-article'
import { ArticleText } from '../../publication/components/article-text'
import { readPublicArticle } from '../../publication/public-queries.server'
import { issueName } from '../../publication/wording'
import { config } from '../../server/config.server'
import { formatDate } from '../../ui/dates'
import { Notice } from '../../ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.edition.title ?? '文章'} · 妇情` },
  { name: 'description', content: data?.edition.abstract ?? '' },
]

export async function loader({ params, request }: LoaderFunctionArgs) {
  const article = await readPublicArticle(params.slug!)
  const {
    column: { medium },
    issue,
    edition,
  } = article
  const { retraction } = edition
  // the words of a retracted article no longer leave the server
  if (retraction)
    return data(
      { ...article, edition: { ...edition, html: '', abstract: '', byline: '', subtitle: '' }, citation: '' },
      410,
    )
  const address = new URL(`/articles/${params.slug}`, config.PUBLIC_URL ?? request.url).href
  return data({ ...article, citation: citeArticle(edition, { medium, issue: issue ?? undefined, address }) })
}

export default function PublicArticle() {
  const { column, issue, edition, citation, previous, next } = useLoaderData<typeof loader>()
  const place = issue ? `${column.medium}${issueName(issue)}` : column.medium
  return (
    <>
      <p className="no-print mx-auto mb-8 max-w-3xl text-sm">
        <Link to={`/columns/${column.slug}`}>‹ {column.name}</Link>
      </p>
      {edition.retraction ? (
        <Notice tone="warning" title={`《${edition.title}》已撤下`}>
          {formatDate(edition.retraction.retractedAt)}由编辑部撤下。
        </Notice>
      ) : (
        <>
          <ArticleText article={edition} />
          <footer className="mx-auto mt-12 max-w-3xl border-t border-line pt-4 text-sm text-ink-soft">
            <p>
              {place}　{formatDate(edition.publishedAt)}刊发
            </p>
            <p className="mt-1 [overflow-wrap:anywhere]">引用（GB/T 7714）：{citation}</p>
          </footer>
        </>
      )}
      <nav aria-label="本栏目前后文章" className="no-print mx-auto mt-8 flex max-w-3xl flex-wrap justify-between gap-4">
        {previous ? (
          <Link to={`/articles/${previous.article.slug}`} rel="prev">
            ← {previous.title}
          </Link>
        ) : (
          <span />
        )}
        {next && (
          <Link to={`/articles/${next.article.slug}`} rel="next">
            {next.title} →
          </Link>
        )}
      </nav>
    </>
  )
}
