import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { checkStages, stateNames } from '../../publication/lifecycle'
import { readArticles } from '../../publication/queries.server'
import { articleSearch } from '../../publication/schema'
import { issueName } from '../../publication/wording'
import { ButtonLink } from '../../ui/button'
import { formatDateTime } from '../../ui/dates'
import { Badge, EmptyState, PageHeader } from '../../ui/page'
import { Pagination, Table, type TableColumn } from '../../ui/table'

export const meta: MetaFunction = () => [{ title: '稿件 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'article.edit')
  const { page } = articleSearch.parse(Object.fromEntries(new URL(args.request.url).searchParams))
  return { page, ...(await readArticles(actor, page)) }
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]
const tones = { editing: 'info', published: 'good', changed: 'warning', retracted: 'plain' } as const

const columns: TableColumn<Row>[] = [
  {
    key: 'title',
    label: '标题',
    cell: ({ id, title, byline }) => (
      <>
        <Link to={`/editing/articles/${id}`}>{title}</Link>
        <br />
        <span className="text-ink-soft">{byline}</span>
      </>
    ),
  },
  {
    key: 'column',
    label: '栏目',
    cell: ({ column, issue }) => (
      <>
        {column.name}
        {issue && (
          <>
            <br />
            {issueName(issue)}
          </>
        )}
      </>
    ),
  },
  { key: 'state', label: '状态', cell: ({ state }) => <Badge tone={tones[state]}>{stateNames[state]}</Badge> },
  {
    key: 'missing',
    label: '还差',
    cell: ({ missing, consented, state }) =>
      state === 'published'
        ? ''
        : [missing && checkStages[missing - 1]!.name, !consented && '作者同意'].filter(Boolean).join('、') ||
          '可以刊发',
  },
  { key: 'updated', label: '改动', cell: ({ updatedAt }) => formatDateTime(updatedAt) },
]

export default function Articles() {
  const { rows, page, pages, total } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title="稿件"
        lead="正在编辑和已经刊发的稿件。"
        actions={<ButtonLink to="/editing">去选稿</ButtonLink>}
      />
      {rows.length === 0 ? (
        <EmptyState title="还没有稿件">
          从<Link to="/editing">选稿</Link>开始，挑一篇报告编发。
        </EmptyState>
      ) : (
        <Table caption="稿件" columns={columns} rows={rows} rowKey={({ id }) => id} />
      )}
      <Pagination page={page} pages={pages} total={total} noun="篇" />
    </>
  )
}
