import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ArticleList } from '../../publication/components/article-list'
import { readPublicColumn } from '../../publication/public-queries.server'
import { articleSearch } from '../../publication/schema'
import { issueName } from '../../publication/wording'
import { EmptyState, PageHeader } from '../../ui/page'
import { Pagination } from '../../ui/table'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? '栏目'} · 妇情` }]

export async function loader({ params, request }: LoaderFunctionArgs) {
  const { page } = articleSearch.parse(Object.fromEntries(new URL(request.url).searchParams))
  return { page, ...(await readPublicColumn(params.column!, page)) }
}

export default function Column() {
  const { name, medium, description, articles, page, pages, total } = useLoaderData<typeof loader>()
  const issues = [...new Map(articles.map(({ issue }) => [issue?.id ?? '', issue])).entries()]
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={name} lead={`${medium}　${description}`} trail={[{ to: '/columns', label: '栏目' }]} />
      {articles.length === 0 && <EmptyState title="这个栏目还没有刊发文章" />}
      {issues.map(([id, issue]) => (
        <section key={id} className="mb-10">
          {issue && (
            <h2 className="mb-2 text-lg">
              {issueName(issue)}
              {issue.title && `　${issue.title}`}
            </h2>
          )}
          <ArticleList articles={articles.filter((article) => (article.issue?.id ?? '') === id)} />
        </section>
      ))}
      {pages > 1 && <Pagination page={page} pages={pages} total={total} noun="篇" />}
    </div>
  )
}
