import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { currentCampaign } from '../../accounts/campaign.server'
import { authorize } from '../../accounts/session.server'
import { keepPage, presentDay } from '../../diaries/browser/keep-page'
import { EntryForm } from '../../diaries/components/entry-form'
import { OutboxPanel } from '../../diaries/components/outbox-panel'
import { deliver, deliveryStatus } from '../../diaries/deliver.server'
import { contactPointChoices, lastEntry } from '../../diaries/queries.server'
import { entryValues } from '../../diaries/values'
import { ButtonLink } from '../../ui/button'
import { PageHeader } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '记日记 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'diary.write')
  const [campaign, points, last] = await Promise.all([currentCampaign(), contactPointChoices(actor), lastEntry(actor)])
  const today = campaign.today > campaign.endsOn ? campaign.endsOn : campaign.today
  const copied = new URL(args.request.url).searchParams.has('copy') ? last : null
  const start = { contactPointId: last?.contactPointId, ...copied }
  return {
    personId: actor.id,
    points,
    today,
    madeAt: Date.now(),
    hasLast: last !== null,
    values: { ...entryValues(start), clientId: randomUUID(), date: today },
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'diary.write')
  const delivery = await deliver(actor, args.request)
  return delivery.ok ? redirect(`/diary/${delivery.id}`) : data(delivery, deliveryStatus(delivery))
}

export default function NewEntry() {
  const { hasLast, madeAt, ...form } = useLoaderData<typeof loader>()
  const [today, setToday] = useState(form.today)
  useEffect(() => {
    setToday(presentDay(form.today, madeAt, Date.now()))
    void keepPage()
  }, [form.today, madeAt])
  const refused = useActionData<typeof action>()
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="记日记"
        trail={[{ to: '/diary', label: '妇情日记' }]}
        actions={
          hasLast && (
            <ButtonLink to="/diary/new?copy=last" reloadDocument tone="plain">
              照上一篇填好
            </ButtonLink>
          )
        }
      />
      <OutboxPanel personId={form.personId} />
      <EntryForm
        key={today}
        {...form}
        today={today}
        values={{ ...form.values, date: today === form.today ? form.values.date : today }}
        refused={refused}
      />
    </div>
  )
}
