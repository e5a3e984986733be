import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { addIssue } from '../../publication/add-issue.server'
import { readColumns, readIssues } from '../../publication/queries.server'
import { issueSchema } from '../../publication/schema'
import { issueName } from '../../publication/wording'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button } from '../../ui/button'
import { Select, TextField } from '../../ui/field'
import { fieldsOf } from '../../ui/fields-of'
import { EmptyState, PageHeader, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '栏目与期 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'article.edit')
  const [columns, issues] = await Promise.all([readColumns(), readIssues(actor)])
  return { columns, issues }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'article.edit')
  const form = await readForm(args.request, issueSchema)
  if (!form.ok) return data(form.refused, 422)
  const added = await attempt(form.values, () => addIssue(actor, form.value))
  return added.ok ? redirect('/editing/issues') : data(added.refused, 422)
}

export default function Issues() {
  const { columns, issues } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const field = fieldsOf(refused, { year: issues[0]?.year })
  return (
    <>
      <PageHeader title="栏目与期" lead="先建期，再在稿件里选择编入哪一期。" />
      <Section title="新建一期">
        <Form method="post" className="grid items-end gap-x-4 sm:grid-cols-[2fr_1fr_1fr_2fr_auto]">
          <Select
            label="栏目"
            {...field('columnId')}
            options={columns.map(({ id, name, medium }) => ({ value: id, label: `${name}（${medium}）` }))}
          />
          <TextField label="年" {...field('year')} type="number" required />
          <TextField label="期号" {...field('number')} type="number" required min={1} />
          <TextField label="专题名（可不填）" {...field('title')} maxLength={60} />
          <Button className="mb-5">新建</Button>
        </Form>
      </Section>
      <Section title="各栏目每篇约多长">
        {columns.map(({ id, name, medium, targetCharacters }) => (
          <Form
            key={id}
            method="post"
            action={`/editing/columns/${id}/length`}
            className="flex flex-wrap items-center gap-3 py-1"
          >
            <span className="basis-72">
              {name}（{medium}）
            </span>
            <input
              aria-label={`${name}每篇约多少字`}
              name="targetCharacters"
              type="number"
              required
              min={200}
              max={20000}
              step={100}
              defaultValue={targetCharacters}
              className="min-h-11 w-28 rounded-box border border-line-strong bg-white px-3 tabular-nums"
            />
            <span>字</span>
            <Button tone="quiet">保存</Button>
          </Form>
        ))}
      </Section>
      {issues.length === 0 && <EmptyState title="还没有建过期" />}
      {issues.map((issue) => (
        <Section
          key={issue.id}
          title={`${issue.column.name} ${issueName(issue)}${issue.title ? `　${issue.title}` : ''}`}
        >
          {issue.articles.length === 0 ? (
            <p className="text-ink-soft">还没有编入稿件。</p>
          ) : (
            <ol className="divide-y divide-line">
              {issue.articles.map(({ id, title }, at) => (
                <li key={id} className="flex items-center gap-4 py-1">
                  <span className="w-6 text-right tabular-nums text-ink-soft">{at + 1}</span>
                  <Link className="flex-1" to={`/editing/articles/${id}`}>
                    {title}
                  </Link>
                  <Form method="post" action={`/editing/issues/${issue.id}/order`} preventScrollReset className="flex">
                    <input type="hidden" name="article" value={id} />
                    <Button
                      tone="quiet"
                      className="px-3 no-underline!"
                      name="direction"
                      value="up"
                      disabled={at === 0}
                      aria-label={`上移 ${title}`}
                    >
                      ↑
                    </Button>
                    <Button
                      tone="quiet"
                      className="px-3 no-underline!"
                      name="direction"
                      value="down"
                      disabled={at === issue.articles.length - 1}
                      aria-label={`下移 ${title}`}
                    >
                      ↓
                    </Button>
                  </Form>
                </li>
              ))}
            </ol>
          )}
        </Section>
      ))}
    </>
  )
}
