import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { currentCampaign } from '../../accounts/campaign.server'
import { authorize } from '../../accounts/session.server'
import { ContactPointForm } from '../../fieldwork/components/contact-point-form'
import { listContactPoints, type ListedContactPoint } from '../../fieldwork/contact-points.server'
import { openContactPoint } from '../../fieldwork/open-contact-point.server'
import { contactPointSchema } from '../../fieldwork/schema'
import { contactPointKindNames } from '../../fieldwork/wording'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button } from '../../ui/button'
import { formatDate } from '../../ui/dates'
import { EmptyState, PageHeader } from '../../ui/page'
import { Table, type TableColumn } from '../../ui/table'

export const meta: MetaFunction = () => [{ title: '联系点 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'contact-point.manage')
  const [points, { today }] = await Promise.all([listContactPoints(actor), currentCampaign()])
  return { points, today, unit: actor.unit.shortName }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'contact-point.manage')
  const form = await readForm(args.request, contactPointSchema)
  if (!form.ok) return data(form.refused, 422)
  const done = await attempt(form.values, () => openContactPoint(actor, form.value))
  return done.ok ? redirect('/contact-points') : data(done.refused, 422)
}

const columns: TableColumn<ListedContactPoint>[] = [
  { key: 'name', label: '联系点', cell: ({ town, name }) => `${town}${name}` },
  { key: 'kind', label: '类别', cell: ({ kind }) => contactPointKindNames[kind] },
  { key: 'since', label: '建立', cell: ({ since }) => formatDate(since) },
  { key: 'visits', label: '日记', numeric: true, cell: ({ visits }) => `${visits} 篇` },
  { key: 'last', label: '最近走访', cell: ({ lastVisit }) => (lastVisit ? formatDate(lastVisit) : '还没有') },
  { key: 'state', label: '状态', cell: (point) => <PointState {...point} /> },
]

function PointState({ id, until, replaced, town, name }: ListedContactPoint) {
  if (replaced) return <span className="text-ink-soft">{formatDate(until!)}起停用，已另建</span>
  return (
    <Form
      method="post"
      action={`/contact-points/${id}/${until ? 'reopening' : 'closure'}`}
      className="flex flex-wrap items-center gap-2"
    >
      {until && <span className="text-ink-soft">{formatDate(until)}起停用</span>}
      <Button tone="quiet" aria-label={`${until ? '恢复' : '停用'}${town}${name}`}>
        {until ? '恢复' : '停用'}
      </Button>
    </Form>
  )
}

export default function ContactPoints() {
  const { points, today, unit } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        title={`${unit}的联系点`}
        trail={[{ to: '/unit', label: '本单位' }]}
        lead="按通知要求，以村（社区）为单位建立联系点。干部记日记时从这里选；停用后以前的日记不变。"
      />
      {points.length > 0 ? (
        <Table caption="联系点" columns={columns} rows={points} rowKey={({ id }) => id} />
      ) : (
        <EmptyState title="还没有联系点">
          <p>先在下面添加一个村或社区，干部记日记时就能直接选。</p>
        </EmptyState>
      )}
      <ContactPointForm key={points.length} today={today} refused={refused} />
    </>
  )
}
