import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { describeSearch } from '../../library/describe'
import { listExports, orderExport } from '../../library/export-result.server'
import { formatNames } from '../../library/formats'
import { mostExported } from '../../library/limits'
import { orderingSchema, readAddress } from '../../library/schema'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button } from '../../ui/button'
import { formatDateTime } from '../../ui/dates'
import { EmptyState, Notice, PageHeader } from '../../ui/page'
import { TaskProgress } from '../../ui/task-progress'

export const meta: MetaFunction = () => [{ title: '导出的清单 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  const exports = await listExports(actor)
  return { exports: exports.map((each) => ({ ...each, what: describeSearch(readAddress(each.search)) })) }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  const form = await readForm(args.request, orderingSchema)
  if (!form.ok) return data(form.refused, 422)
  const ordered = await attempt({}, () => orderExport(actor, readAddress(form.value.search), form.value.format))
  return ordered.ok ? redirect('/search/exports') : data(ordered.refused, 422)
}

export default function Exports() {
  const { exports } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const [latest] = exports
  return (
    <div className="max-w-4xl">
      <PageHeader
        title="导出的清单"
        lead={`一次检索的全部结果，最多 ${mostExported} 条，在后台整理成文件，保留七天。`}
        trail={[{ to: '/search', label: '检索' }]}
      />
      {refused && (
        <Notice tone="warning" title="没有开始导出">
          {Object.values(refused.errors).flat().join('；')}
        </Notice>
      )}
      {latest && !latest.finishedAt && <TaskProgress task={latest} label="导出" />}
      {exports.length === 0 ? (
        <EmptyState title="还没有导出过">
          <Link to="/search">先去检索</Link>，在结果上方点“导出”。
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {exports.map(({ id, what, format, count, leftOut, atLeast, error, finishedAt, createdAt }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
              <span className="min-w-0 [overflow-wrap:anywhere]">
                {what}
                <span className="block text-sm text-ink-soft">
                  {formatNames[format]}　{formatDateTime(createdAt)}
                </span>
                {leftOut > 0 && (
                  <span className="block text-sm text-signal">
                    只含排在前面的 {mostExported} 条，还有{atLeast && '至少'} {leftOut}{' '}
                    条不在文件里。要全部，请按年份或市缩小范围，分几次导出。
                  </span>
                )}
                {leftOut === 0 && atLeast && (
                  <span className="block text-sm text-signal">
                    这个词句太常见，没有查到最后，符合的可能不止这些。要全部，请按年份或市缩小范围，分几次导出。
                  </span>
                )}
              </span>
              {!finishedAt ? (
                <Form method="post" action={`/search/exports/${id}/cancellation`}>
                  <Button tone="quiet" aria-label={`取消导出 ${what}`}>
                    取消导出
                  </Button>
                </Form>
              ) : error ? (
                <span className="text-signal">没有做完：{error}</span>
              ) : (
                <a href={`/search/exports/${id}`} download className="inline-flex min-h-11 items-center">
                  下载 {count} 条
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
