import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ArticleList } from '../../publication/components/article-list'
import { readPublicColumn } from '../../publication/public-queries.server'
import { issueName } from '../../publication/wording'
import { EmptyState, PageHeader } from '../../ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? '栏目'} · 妇情` }]

export function loader({ params }: LoaderFunctionArgs) {
  return readPublicColumn(params.column!)
}

export default function Column() {
  const { name, medium, description, articles } = useLoaderData<typeof loader>()
  const issues = [...new Map(articles.map(({ issue }) => [issue?.id ?? '', issue])).entries()]
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={name} lead={`${medium}　${description}`} trail={[{ to: '/columns', label: '栏目' }]} />
      {articles.length === 0 && <EmptyState title="这个栏目还没有刊发文章" />}
      {issues.map(([id, issue]) => (
        <section key={id} className="mb-10">
          {issue && <h2 className="mb-2 text-lg">{issueName(issue)}{issue.title && `　${issue.title}`}</h2>}
          <ArticleList articles={articles.filter((article) => (article.issue?.id ?? '') === id).map(({ column: _column, ...article }) => article)} />
        </section>
      ))}
    </div>
  )
}
