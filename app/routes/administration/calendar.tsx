import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { Outcome } from '../../evaluation/components/outcome'
import { enterCalendar, readCalendar } from '../../evaluation/notice/calendar.server'
import { calendarForm } from '../../evaluation/notice/schema'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button } from '../../ui/button'
import { formatDays } from '../../ui/dates'
import { TextArea, TextField } from '../../ui/field'
import { fieldsOf } from '../../ui/fields-of'
import { PageHeader, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '工作日历 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'campaign.manage')
  return readCalendar()
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'campaign.manage')
  const form = await readForm(args.request, calendarForm)
  if (!form.ok) return data(form.refused, 422)
  const done = await attempt(form.values, () => enterCalendar(actor, form.value))
  return done.ok ? data({ said: `${form.value.year} 年的 ${done.value} 天已录入。` }) : data(done.refused, 422)
}

export default function Calendar() {
  const { exceptions, years } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const refused = outcome && 'errors' in outcome ? outcome : undefined
  const field = fieldsOf(refused)
  const daysOf = (year: number, working: boolean) =>
    Object.keys(exceptions)
      .filter((day) => day.startsWith(`${year}-`) && exceptions[day] === working)
      .sort()
  return (
    <>
      <PageHeader
        title="工作日历"
        lead="公示和答复异议按工作日计算。平常周一到周五上班；放假和调休上班的日子，按国务院办公厅每年的通知录入。"
      />
      <Outcome said={outcome} />
      {years.map((year) => (
        <Section key={year} title={`${year} 年`}>
          <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
            <dt className="text-ink-soft">放假</dt>
            <dd>{formatDays(daysOf(year, false)) || '无'}</dd>
            <dt className="text-ink-soft">调休上班</dt>
            <dd>{formatDays(daysOf(year, true)) || '无'}</dd>
          </dl>
        </Section>
      ))}
      <Section title="录入一年">
        <Form method="post" className="max-w-xl">
          <TextField label="年份" inputMode="numeric" required {...field('year')} />
          <TextArea
            label="放假和调休"
            help="一天一行：日期、休或班、节日名。例如 2014-01-01 休 元旦；2014-01-26 班 春节。再次录入会替换这一年原来录入的。"
            rows={10}
            required
            {...field('days')}
          />
          <Button>录入这一年</Button>
        </Form>
      </Section>
    </>
  )
}
