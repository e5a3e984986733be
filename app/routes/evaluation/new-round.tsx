import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { newRoundForm } from '../../evaluation/rounds/new-round.server'
import { openRound } from '../../evaluation/rounds/open-round.server'
import { RoundForm } from '../../evaluation/rounds/round-form'
import { newRound } from '../../evaluation/schema'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { PageHeader } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '开设评选 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'round.manage')
  const search = new URL(args.request.url).searchParams
  return newRoundForm(search.get('rubric'), search.get('previous'))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'round.manage')
  const form = await readForm(args.request, newRound)
  if (!form.ok) return data(form.refused, 422)
  const opened = await attempt(form.values, () => openRound(actor, form.value))
  return opened.ok ? redirect(`/rounds/${opened.value}`) : data(opened.refused, 422)
}

export default function NewRoundPage() {
  const form = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        title="开设一轮评选"
        trail={[{ to: '/rounds', label: '评选' }]}
        lead="各项已按通行做法填好，可以修改。评选开始后规则不再更改，并随结果一起存档。"
      />
      <RoundForm {...form} refused={refused} key={form.base.id} />
    </>
  )
}
