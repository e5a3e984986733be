import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { editCampaign } from '../../accounts/campaigns/edit-campaign.server'
import { findCampaign } from '../../accounts/campaigns/queries.server'
import { campaignForm } from '../../accounts/campaigns/schema'
import { CampaignFields } from '../../accounts/components/campaign-fields'
import { authorize } from '../../accounts/session.server'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button } from '../../ui/button'
import { Notice, PageHeader } from '../../ui/page'
import { RefusedNotice } from '../../ui/refused-notice'

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: `${loaded?.year ?? ''}年活动 · 妇情` }]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'campaign.manage')
  return findCampaign(args.params.campaign!)
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'campaign.manage')
  const form = await readForm(args.request, campaignForm)
  if (!form.ok) return data(form.refused, 422)
  const edited = await attempt(form.values, () => editCampaign(actor, args.params.campaign!, form.value))
  return edited.ok ? redirect('?saved=1') : data(edited.refused, 422)
}

export default function CampaignPage() {
  const campaign = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const [search] = useSearchParams()
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={`${campaign.year}年活动`}
        trail={[{ to: '/campaigns', label: '活动' }]}
        lead="修改马上生效；已经报送的报告，是否迟交以报送时为准。"
      />
      {search.has('saved') && !refused && <Notice tone="good">已保存。</Notice>}
      <RefusedNotice refused={refused} />
      <Form method="post">
        <CampaignFields campaign={campaign} refused={refused} />
        <Button>保存</Button>
      </Form>
    </div>
  )
}
