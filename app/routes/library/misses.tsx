import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { can } from '../../accounts/permissions'
import { authorize } from '../../accounts/session.server'
import { listMisses, settleMisses } from '../../library/misses.server'
import { readForm } from '../../server/form.server'
import { pageSchema, settlingSchema } from '../../library/schema'
import { Button, ButtonLink } from '../../ui/button'
import { formatDate } from '../../ui/dates'
import { EmptyState, Notice, PageHeader } from '../../ui/page'
import { Pagination, Table } from '../../ui/table'

export const meta: MetaFunction = () => [{ title: '没有查到的词 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'search-miss.read')
  const page = pageSchema.parse(new URL(args.request.url).searchParams.get('page') ?? 1)
  return { page, searches: can(actor, 'library.search'), ...(await listMisses(page)) }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'search-miss.read')
  const form = await readForm(args.request, settlingSchema)
  if (!form.ok) return data({ settled: 0 }, 422)
  return data({ settled: await settleMisses(actor, form.value.text) })
}

export default function Misses() {
  const { rows, total, page, pages, searches } = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  return (
    <div className="max-w-4xl">
      <PageHeader
        title="没有查到的词"
        lead="大家检索过、资料里没有的词。资料里用别的说法的，补一组同义词；别的词勾选后移出。不记是谁查的，也不记几点查的；带证件号、电话号码、邮箱和作者姓名的检索不会记下。"
        actions={
          <ButtonLink to="/search/synonyms" tone="plain">
            同义词
          </ButtonLink>
        }
      />
      {done && done.settled > 0 && <Notice tone="good">已移出 {done.settled} 个词；再有人查不到，会重新出现。</Notice>}
      {rows.length === 0 ? (
        <EmptyState title="没有待处理的词">检索的词资料里都有。</EmptyState>
      ) : (
        <Form method="post">
          <Table
            caption="没有查到的词"
            rows={rows}
            rowKey={({ text }) => text}
            columns={[
              {
                key: 'text',
                label: '检索词',
                cell: ({ text }) => (
                  <label className="flex min-h-tap items-center gap-3">
                    <input type="checkbox" name="text" value={text} className="accent-plum" />
                    {text}
                  </label>
                ),
              },
              { key: 'count', label: '次数', numeric: true, cell: ({ count }) => count },
              { key: 'last', label: '最近一天', cell: ({ lastOn }) => formatDate(lastOn) },
              {
                key: 'again',
                label: '',
                cell: ({ text }) =>
                  searches && (
                    <Link to={`/search?q=${encodeURIComponent(text)}`} className="inline-flex min-h-tap items-center">
                      再查一次
                    </Link>
                  ),
              },
              {
                key: 'mend',
                label: '',
                cell: ({ text }) => (
                  <Link
                    to={`/search/synonyms?term=${encodeURIComponent(text)}`}
                    className="inline-flex min-h-tap items-center"
                  >
                    补同义词
                  </Link>
                ),
              },
            ]}
          />
          <div className="mt-4">
            <Button tone="plain">移出勾选的词</Button>
          </div>
        </Form>
      )}
      <Pagination page={page} pages={pages} total={total} noun="个词" />
    </div>
  )
}
