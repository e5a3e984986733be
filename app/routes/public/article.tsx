import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ArticleText } from '../../publication/components/article-text'
import { readPublicArticle } from '../../publication/public-queries.server'
import { issueName } from '../../publication/wording'
import { formatDate } from '../../ui/dates'
import { Notice } from '../../ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.edition.title ?? '文章'} · 妇情` },
  { name: 'description', content: data?.edition.abstract ?? '' },
]

export async function loader({ params }: LoaderFunctionArgs) {
  const article = await readPublicArticle(params.slug!)
  const { retraction } = article.edition
  // the words of a retracted article no longer leave the server
  if (retraction) return data({ ...article, edition: { ...article.edition, html: '', abstract: '', byline: '', subtitle: '' } }, 410)
  return data(article)
}

export default function PublicArticle() {
  const { column, issue, edition, previous, next } = useLoaderData<typeof loader>()
  const place = issue ? `${column.medium}${issueName(issue)}` : column.medium
  return (
    <>
      <p className="no-print mx-auto mb-8 max-w-3xl text-sm"><Link to={`/columns/${column.slug}`}>‹ {column.name}</Link></p>
      {edition.retraction
        ? <Notice tone="warning" title={`《${edition.title}》已撤下`}>{formatDate(edition.retraction.retractedAt)}由编辑部撤下。</Notice>
        : <>
            <ArticleText article={edition} />
            <footer className="mx-auto mt-12 max-w-3xl border-t border-line pt-4 text-sm text-ink-soft">
              <p>{place}　{formatDate(edition.publishedAt)}刊发</p>
              <p className="mt-1">引用：{edition.byline.split(/\s+/).at(-1)}. {edition.title}[J]. {place}, {new Date(edition.publishedAt).getFullYear()}.</p>
            </footer>
          </>}
      <nav aria-label="本栏目前后文章" className="no-print mx-auto mt-8 flex max-w-3xl flex-wrap justify-between gap-4">
        {previous ? <Link to={`/articles/${previous.article.slug}`} rel="prev">← {previous.title}</Link> : <span />}
        {next && <Link to={`/articles/${next.article.slug}`} rel="next">{next.title} →</Link>}
      </nav>
    </>
  )
}
