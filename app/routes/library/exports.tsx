import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { describeSearch } from '../../library/describe'
import { listExports, mostExported, orderExport } from '../../library/export-result.server'
import { formatNames } from '../../library/formats'
import { orderingSchema, readAddress } from '../../library/schema'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { formatDateTime } from '../../ui/dates'
import { EmptyState, Notice, PageHeader } from '../../ui/page'
import { TaskProgress } from '../../ui/task-progress'

export const meta: MetaFunction = () => [{ title: '导出的清单 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  const exports = await listExports(actor)
  return { mostExported, exports: exports.map((each) => ({ ...each, what: describeSearch(readAddress(each.search)) })) }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  const form = await readForm(args.request, orderingSchema)
  if (!form.ok) return data(form.refused, 422)
  const ordered = await attempt({}, () => orderExport(actor, readAddress(form.value.search), form.value.format))
  return ordered.ok ? redirect('/search/exports') : data(ordered.refused, 422)
}

export default function Exports() {
  const { exports, mostExported: limit } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const [latest] = exports
  return (
    <div className="max-w-4xl">
      <PageHeader title="导出的清单" lead={`一次检索的全部结果，最多 ${limit} 条，在后台整理成文件，保留七天。`} trail={[{ to: '/search', label: '检索' }]} />
      {refused && <Notice tone="warning" title="没有开始导出">{Object.values(refused.errors).flat().join('；')}</Notice>}
      {latest && !latest.finishedAt && <TaskProgress task={latest} label="导出" />}
      {exports.length === 0 ? <EmptyState title="还没有导出过"><Link to="/search">先去检索</Link>，在结果上方点“导出”。</EmptyState> : (
        <ul className="divide-y divide-line border-y border-line">
          {exports.map(({ id, what, format, count, cut, error, finishedAt, createdAt }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
              <span>{what}<span className="block text-sm text-ink-soft">{formatNames[format]}　{formatDateTime(createdAt)}</span></span>
              {!finishedAt ? <span>正在整理</span> : error ? <span className="text-signal">没有做完：{error}</span>
                : <a href={`/search/exports/${id}`} download className="inline-flex min-h-11 items-center">下载 {count} 条{cut && `（只含前 ${limit} 条）`}</a>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
