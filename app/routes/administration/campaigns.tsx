import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { copyCampaign } from '../../accounts/campaigns/copy-campaign.server'
import { listCampaigns } from '../../accounts/campaigns/queries.server'
import { campaignCopy } from '../../accounts/campaigns/schema'
import { authorize } from '../../accounts/session.server'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button } from '../../ui/button'
import { formatDate, formatDateTime } from '../../ui/dates'
import { TextField } from '../../ui/field'
import { Badge, EmptyState, PageHeader, Section } from '../../ui/page'
import { Table } from '../../ui/table'

export const meta: MetaFunction = () => [{ title: '活动 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'campaign.manage')
  const campaigns = await listCampaigns()
  return { campaigns, next: campaigns[0] ? campaigns[0].year + 1 : new Date().getFullYear() }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'campaign.manage')
  const form = await readForm(args.request, campaignCopy)
  if (!form.ok) return data(form.refused, 422)
  const copied = await attempt(form.values, () => copyCampaign(actor, form.value.year))
  return copied.ok ? redirect(`/campaigns/${copied.value}`) : data(copied.refused, 422)
}

export default function Campaigns() {
  const { campaigns, next } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="max-w-5xl">
      <PageHeader title="活动" lead="每年一次活动：起止日期、阶段、报送截止和报告的规则都在这里设定。" />
      {campaigns.length === 0 ? (
        <EmptyState title="还没有设立年度活动">设立以后，干部才能记日记、写报告。请在下面填上年份。</EmptyState>
      ) : (
        <Table
          caption="各年活动"
          rows={campaigns}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'year',
              label: '年度',
              cell: ({ id, year, current }) => (
                <span className="whitespace-nowrap">
                  <Link to={`/campaigns/${id}`}>{year}年</Link> {current && <Badge tone="good">进行中</Badge>}
                </span>
              ),
            },
            { key: 'name', label: '名称', cell: ({ name }) => name },
            {
              key: 'dates',
              label: '起止',
              cell: ({ startsOn, endsOn }) => `${formatDate(startsOn)}至${formatDate(endsOn)}`,
            },
            { key: 'due', label: '报送截止', cell: ({ reportsDueAt }) => formatDateTime(reportsDueAt) },
            { key: 'diaries', label: '日记', numeric: true, cell: ({ diaryEntries }) => diaryEntries },
            { key: 'reports', label: '报告', numeric: true, cell: ({ reports }) => reports },
          ]}
        />
      )}
      <div className="mt-8">
        <Section title={campaigns.length ? '照上一年设立新一年' : '设立第一个活动'}>
          <Form method="post" className="max-w-sm">
            <TextField
              label="年份"
              name="year"
              inputMode="numeric"
              required
              defaultValue={typeof refused?.values.year === 'string' ? refused.values.year : next}
              errors={refused?.errors.year ?? refused?.errors.form}
            />
            <p className="mb-4 text-sm text-ink-soft">
              日期顺移到这一年，规则和阶段照旧，设立后可以修改。到开始那天自动成为“进行中”的活动。
            </p>
            <Button>设立</Button>
          </Form>
        </Section>
      </div>
    </div>
  )
}
