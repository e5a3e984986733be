import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { currentCampaign } from '../../accounts/campaign.server'
import { authorize } from '../../accounts/session.server'
import { EntryForm } from '../../diaries/components/entry-form'
import { deliver, deliveryStatus } from '../../diaries/deliver.server'
import { contactPointChoices, ownEntry } from '../../diaries/queries.server'
import { entryValues } from '../../diaries/values'
import { PageHeader } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '修改日记 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'diary.write')
  const { id, clientId, version, photos, content } = await ownEntry(actor, args.params.entry!)
  const [campaign, points] = await Promise.all([currentCampaign(), contactPointChoices(actor, content.contactPointId)])
  return {
    personId: actor.id,
    entryId: id,
    version,
    photos,
    points,
    today: campaign.today,
    values: { ...entryValues(content), clientId },
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'diary.write')
  const delivery = await deliver(actor, args.request, args.params.entry!)
  return delivery.ok ? redirect(`/diary/${delivery.id}`) : data(delivery, deliveryStatus(delivery))
}

export default function EditEntry() {
  const form = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="修改日记"
        trail={[
          { to: '/diary', label: '妇情日记' },
          { to: `/diary/${form.entryId}`, label: '这一篇' },
        ]}
      />
      <EntryForm key={form.entryId} {...form} refused={refused} />
    </div>
  )
}
