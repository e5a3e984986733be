import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { listAwards } from '../../evaluation/awards/queries.server'
import { Outcome } from '../../evaluation/components/outcome'
import { registerObjection } from '../../evaluation/notice/object.server'
import { PublicAwards } from '../../evaluation/notice/public-awards'
import { findNotice } from '../../evaluation/notice/queries.server'
import { publicObjection } from '../../evaluation/notice/schema'
import { noticeStage } from '../../evaluation/notice/stage'
import { nameWithYear } from '../../evaluation/wording'
import { now } from '../../server/clock.server'
import { readForm } from '../../server/form.server'
import { mayTry } from '../../server/rate-limit.server'
import { attempt, type Refused } from '../../server/refusal'
import { Button } from '../../ui/button'
import { formatDate } from '../../ui/dates'
import { Select, TextArea, TextField } from '../../ui/field'
import { fieldsOf } from '../../ui/fields-of'
import { PageHeader, Section } from '../../ui/page'

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: `${found?.notice.round.name ?? ''}公示 · 妇情` },
]

export async function loader({ params }: LoaderFunctionArgs) {
  const notice = await findNotice(params.notice)
  const awards = (await listAwards(notice.roundId)).map(({ entryId, grade, title, unit, author, contributors }) => ({
    entryId,
    grade,
    title,
    unit,
    author,
    contributors,
  }))
  return { notice, awards, open: !notice.round.decision && noticeStage(notice.lastDay, await now()) === 'open' }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { roundId } = await findNotice(params.notice)
  const form = await readForm(request, publicObjection, { maxBytes: 32 * 1024 })
  if (!form.ok) return data(form.refused, 422)
  if (!(await mayTry('objection', context.address, { points: 5, minutes: 60 }))) return data(tooMany(form.values), 429)
  const done = await attempt(form.values, () => registerObjection(null, roundId, form.value))
  return done.ok ? data({ said: '异议已收到，将在 10 个工作日内调查答复。' }) : data(done.refused, 422)
}

const tooMany = (values: Record<string, unknown>): Refused => ({
  errors: { form: ['一小时内提交得太多了，请过一会儿再试。您填写的内容还在。'] },
  values,
})

export default function PublicNoticePage() {
  const {
    notice: { round, firstDay, lastDay, workingDays },
    awards,
    open,
  } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const refused = outcome && 'errors' in outcome ? outcome : undefined
  const field = fieldsOf(refused)
  const final = round.decision
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={`${nameWithYear(round.campaign.year, round.name)}${final ? '结果' : '公示'}`}
        trail={[{ to: '/notices', label: '评选公示' }]}
        lead={
          final
            ? `${formatDate(final.decidedAt)}确定。`
            : `公示期 ${formatDate(firstDay)}至${formatDate(lastDay)}（${workingDays} 个工作日）。对名单有异议的，可以在名单下面实名或匿名提出，写明事实和理由。`
        }
      />
      <Outcome said={outcome} />
      <article className="mb-8 rounded-box border border-line bg-paper p-5 md:p-8">
        <PublicAwards awards={awards} />
      </article>
      {open && (
        <Section title="提出异议">
          <Form method="post">
            <Select
              label="关于哪一篇"
              empty="关于评选过程"
              options={awards.map(({ entryId, title }) => ({ value: entryId, label: title }))}
              {...field('entryId')}
            />
            <div className="grid items-end gap-x-6 md:grid-cols-2">
              <TextField label="姓名" help="不填就是匿名" maxLength={30} {...field('name')} />
              <TextField label="联系方式" help="实名的，便于答复" maxLength={100} {...field('contact')} />
            </div>
            <TextArea label="事实和理由" required minLength={10} maxLength={3000} {...field('text')} />
            <p className="mb-4 text-sm text-ink-soft">姓名和联系方式只给办理的人看，不向被反映的人透露。</p>
            <Button>提出异议</Button>
          </Form>
        </Section>
      )}
    </div>
  )
}
