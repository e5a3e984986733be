import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { safeDestination } from '../../accounts/destination'
import { authorize } from '../../accounts/session.server'
import { FormatLinks } from '../../library/components/format-links'
import { ReadingRow } from '../../library/components/reading-row'
import { addToReadingList, mostItems, readReadingList } from '../../library/reading-list.server'
import { pageSchema, puttingSchema } from '../../library/schema'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { EmptyState, Notice, PageHeader } from '../../ui/page'
import { Pagination } from '../../ui/table'

export const meta: MetaFunction = () => [{ title: '阅读清单 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  const page = pageSchema.parse(new URL(args.request.url).searchParams.get('page') ?? 1)
  return { page, mostItems, ...(await readReadingList(actor, page)) }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  const form = await readForm(args.request, puttingSchema)
  if (!form.ok) return data(form.refused, 422)
  const put = await attempt({}, () => addToReadingList(actor, form.value.document))
  return put.ok ? redirect(safeDestination(form.value.to)) : data(put.refused, 422)
}

export default function ReadingList() {
  const { rows, total, page, pages, mostItems: limit } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="max-w-4xl">
      <PageHeader
        title="阅读清单"
        lead={`检索结果和阅读页上都能加入；可以写自己的笔记，可以带走引文。最多 ${limit} 篇，只有您自己看得到。`}
        trail={[{ to: '/search', label: '检索' }]}
      />
      {refused && (
        <Notice tone="warning" title="没有加入">
          {Object.values(refused.errors).flat().join('；')}
        </Notice>
      )}
      {total === 0 ? (
        <EmptyState title="清单还是空的">
          <Link to="/search">去检索</Link>，在想读的一篇下面点“加入阅读清单”。
        </EmptyState>
      ) : (
        <>
          <FormatLinks to={(format) => `/reading-list/list/${format}`} label="导出清单" />
          <ul className="divide-y divide-line border-y border-line">
            {rows.map((row) => (
              <ReadingRow key={row.id} row={row} />
            ))}
          </ul>
          <Form id="remove" method="post" action="/reading-list/removal">
            <input type="hidden" name="to" value="/reading-list" />
          </Form>
          <Pagination page={page} pages={pages} total={total} noun="篇" />
        </>
      )}
    </div>
  )
}
