import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { describeSearch } from '../../library/describe'
import { listSavedSearches, mostSaved, saveSearch } from '../../library/saved-searches.server'
import { readAddress, savingSchema } from '../../library/schema'
import { FreshList } from '../../library/components/fresh-list'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button, ButtonLink } from '../../ui/button'
import { formatDate } from '../../ui/dates'
import { EmptyState, Notice, PageHeader } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '已存检索 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  const saved = await listSavedSearches(actor)
  return { mostSaved, saved: saved.map((row) => ({ ...row, what: describeSearch(readAddress(row.address)) })) }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  const form = await readForm(args.request, savingSchema)
  if (!form.ok) return data(form.refused, 422)
  const saved = await attempt(form.values, () => saveSearch(actor, form.value.name, form.value.search))
  return saved.ok ? redirect('/saved-searches') : data(saved.refused, 422)
}

export default function SavedSearches() {
  const { saved, mostSaved: limit } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="max-w-4xl">
      <PageHeader
        title="已存检索"
        lead={`资料库有新内容符合时，在这里和检索页上告诉您。最多存 ${limit} 个，只有您自己看得到。`}
        trail={[{ to: '/search', label: '检索' }]}
        actions={
          saved.length > 0 && (
            <ButtonLink to="/saved-searches/digest" tone="plain">
              本周新到
            </ButtonLink>
          )
        }
      />
      {refused && (
        <Notice tone="warning" title="没有存下来">
          {Object.values(refused.errors).flat().join('；')}
        </Notice>
      )}
      {saved.length === 0 ? (
        <EmptyState title="还没有存下检索">
          <Link to="/search">先去检索</Link>，在结果上方点“存下这次检索”。
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {saved.map(({ id, name, what, savedAt, fresh, more }) => (
            <li key={id} className="py-4">
              <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
                <div className="min-w-0">
                  <h2 className="text-lg">{name}</h2>
                  <p className="text-sm text-ink-soft">
                    {what}　{formatDate(savedAt)} 存下
                  </p>
                </div>
                <div className="flex flex-wrap gap-3">
                  <Form method="post" action={`/saved-searches/${id}/visit`}>
                    <Button tone="plain">打开</Button>
                  </Form>
                  <Form method="post" action={`/saved-searches/${id}/deletion`}>
                    <Button tone="quiet" aria-label={`不再保存 ${name}`}>
                      不再保存
                    </Button>
                  </Form>
                </div>
              </div>
              {fresh.length === 0 ? (
                <p className="mt-2 text-sm text-ink-soft">上次打开以后没有新内容。</p>
              ) : (
                <>
                  <p className="mt-2 font-medium text-plum-deep">
                    新到 {fresh.length}
                    {more && ' 条以上'}
                    {!more && ' 条'}
                  </p>
                  <FreshList fresh={fresh.slice(0, 10)} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
