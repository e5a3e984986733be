import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { RosterOutcome } from '../../accounts/components/roster-outcome'
import { RosterRows } from '../../accounts/components/roster-rows'
import { confirmRoster } from '../../accounts/roster/confirm-roster.server'
import { findImport } from '../../accounts/roster/queries.server'
import { authorize } from '../../accounts/session.server'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Notice, PageHeader } from '../../ui/page'
import { Pagination } from '../../ui/table'
import { TaskProgress } from '../../ui/task-progress'

export const meta: MetaFunction = () => [{ title: '名册预览 · 妇情' }]

const confirmation = z.object({ skipFaulty: z.boolean().default(false) })
const view = z.object({
  page: z.coerce.number().int().min(1).max(1000).catch(1),
  rows: z.enum(['all']).optional().catch(undefined),
})

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  const { page, rows } = view.parse(Object.fromEntries(new URL(args.request.url).searchParams))
  return { ...(await findImport(actor, args.params.import!, { page, all: rows === 'all' })), page }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  const form = await readForm(args.request, confirmation, { maxBytes: 16 * 1024 })
  if (!form.ok) return data(form.refused, 422)
  const confirmed = await attempt({}, () => confirmRoster(actor, args.params.import!, form.value.skipFaulty))
  return confirmed.ok ? redirect(`/people/imports/${args.params.import}`) : data(confirmed.refused, 422)
}

export default function RosterPreview() {
  const roster = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { fileName, total, faulty, everything, rows, page, pages, shown, task, confirmedAt } = roster
  return (
    <>
      <PageHeader
        title="名册预览"
        trail={[
          { to: '/people', label: '人员' },
          { to: '/people/import', label: '导入名册' },
        ]}
        lead={`${fileName}：共 ${total} 行，${total - faulty} 行可以导入，${faulty} 行有误。`}
      />
      {refused && (
        <Notice tone="warning" title="没有导入">
          {Object.values(refused.errors).flat().join('；')}
        </Notice>
      )}
      {task?.error && !confirmedAt ? (
        <Notice tone="warning" title="导入没有完成">
          {task.error}
        </Notice>
      ) : (
        <TaskProgress task={task} label="导入" />
      )}
      <RosterOutcome roster={roster} />
      {faulty > 0 && (
        <nav aria-label="显示哪些行" className="mb-4 flex gap-x-5">
          <Link
            to="?"
            aria-current={everything ? undefined : 'page'}
            className="min-h-tap content-center aria-[current=page]:font-semibold aria-[current=page]:no-underline"
          >
            有误的 {faulty} 行
          </Link>
          <Link
            to="?rows=all"
            aria-current={everything ? 'page' : undefined}
            className="min-h-tap content-center aria-[current=page]:font-semibold aria-[current=page]:no-underline"
          >
            全部 {total} 行
          </Link>
        </nav>
      )}
      <RosterRows rows={rows} />
      <Pagination page={page} pages={pages} total={shown} noun="行" />
    </>
  )
}
