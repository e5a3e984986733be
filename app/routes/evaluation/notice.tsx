import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import type { Actor } from '../../accounts/actor'
import { can } from '../../accounts/permissions'
import { authorize } from '../../accounts/session.server'
import { listAwards } from '../../evaluation/awards/queries.server'
import { Outcome } from '../../evaluation/components/outcome'
import { RoundHeader } from '../../evaluation/components/round-header'
import { answerObjection } from '../../evaluation/notice/answer.server'
import { calendarNote, noticeEnds } from '../../evaluation/notice/calendar.server'
import { registerObjection } from '../../evaluation/notice/object.server'
import { ObjectionList } from '../../evaluation/notice/objection-list'
import { openNotice } from '../../evaluation/notice/open.server'
import { listObjections, listStaff, readNotice } from '../../evaluation/notice/queries.server'
import { noticeForm, type NoticeForm } from '../../evaluation/notice/schema'
import { noticeStage } from '../../evaluation/notice/stage'
import { findRound } from '../../evaluation/rounds/queries.server'
import { now } from '../../server/clock.server'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button } from '../../ui/button'
import { formatDate, isoDate } from '../../ui/dates'
import { Checkbox, Select, TextArea, TextField } from '../../ui/field'
import { EmptyState, Notice as Message, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '公示和异议 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'result.read')
  const { id, name } = await findRound(args.params.round!)
  const [notice, objections, awards, staff, time] = await Promise.all([
    readNotice(id),
    listObjections(actor, id),
    listAwards(id),
    listStaff(),
    now(),
  ])
  const stage = notice && noticeStage(notice.lastDay, time)
  const [note, ends] = await Promise.all([
    notice ? calendarNote(notice.firstDay, notice.lastDay) : '',
    notice ? [] : noticeEnds(isoDate(time)),
  ])
  return {
    round: { id, name },
    notice,
    stage,
    note,
    ends,
    objections,
    staff,
    awards: awards.map(({ entryId, title }) => ({ entryId, title })),
    acts: can(actor, 'award.propose'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'award.propose')
  const { id } = await findRound(args.params.round!)
  const form = await readForm(args.request, noticeForm)
  if (!form.ok) return data(form.refused, 422)
  const done = await attempt(form.values, () => run(actor, id, form.value))
  return done.ok ? data({ said: done.value }) : data(done.refused, 422)
}

function run(actor: Actor, roundId: string, input: NoticeForm): Promise<string> {
  switch (input.intent) {
    case 'open':
      return openNotice(actor, roundId, input.workingDays).then(() => '已开始公示，任何人都能看到名单。')
    case 'register':
      return registerObjection(actor, roundId, input).then(() => '异议已登记。')
    case 'answer':
      return answerObjection(actor, roundId, input).then(() =>
        input.upheld ? '答复已记下。异议成立的，奖项要变时请到“奖项”里把它改为空缺。' : '答复已记下。',
      )
  }
}

export default function NoticePage() {
  const { round, notice, stage, note, ends, objections, staff, awards, acts } = useLoaderData<typeof loader>()
  const decided = notice?.round.decision ?? null
  const open = objections.filter(({ answer }) => !answer).length
  return (
    <>
      <RoundHeader
        round={round}
        title="公示和异议"
        lead="拟定的名单公示期满、异议全部答复之后，奖项才能确定。异议在 10 个工作日内答复，涉及的人回避。"
      />
      <Outcome said={useActionData<typeof action>()} />
      {!notice &&
        (awards.length === 0 ? (
          <EmptyState title="还没有提出奖项">
            <Link to={`/rounds/${round.id}/awards`} className="underline">
              去提出奖项
            </Link>
          </EmptyState>
        ) : (
          acts && (
            <Section title={`公示 ${awards.length} 篇`}>
              {ends.length === 0 && (
                <p className="text-signal">
                  放假安排还没有录入，工作日算不准。请先在
                  <Link to="/calendar" className="underline">
                    工作日历
                  </Link>
                  里录入。
                </p>
              )}
              {ends.length > 0 && (
                <Form method="post" className="flex flex-wrap items-end gap-4">
                  <Select
                    label="公示几个工作日"
                    name="workingDays"
                    defaultValue="5"
                    options={ends.map(({ workingDays, lastDay }) => ({
                      value: String(workingDays),
                      label: `${workingDays} 个工作日，到 ${formatDate(lastDay)}`,
                    }))}
                  />
                  <Button name="intent" value="open" className="mb-5">
                    开始公示
                  </Button>
                </Form>
              )}
              <p className="mt-3 text-sm text-ink-soft">
                从下一个工作日算起，节假日和调休按
                <Link to="/calendar" className="underline">
                  工作日历
                </Link>
                。公示后不能撤回全部名单。
              </p>
            </Section>
          )
        ))}
      {notice && (
        <Message
          tone={stage === 'open' ? 'info' : 'good'}
          title={decided ? '公示期已满，奖项已经确定' : stage === 'open' ? '正在公示' : '公示期已满'}
        >
          {formatDate(notice.firstDay)} 至 {formatDate(notice.lastDay)}，{notice.workingDays} 个工作日
          {note && `（${note}）`}。{open > 0 && `有 ${open} 件异议没有答复。`}
          <Link to={`/notices/${round.id}`} className="underline">
            公示页面
          </Link>
          {stage === 'ended' && open === 0 && acts && !decided && (
            <>
              ，
              <Link to={`/rounds/${round.id}/commendation`} className="underline">
                去确定奖项
              </Link>
            </>
          )}
        </Message>
      )}
      {notice && (
        <Section title="异议">
          <ObjectionList objections={objections} staff={staff} acts={acts} />
        </Section>
      )}
      {notice && acts && !decided && (
        <Section title="登记来信来电的异议">
          <Form method="post" className="max-w-3xl">
            <Select
              label="关于哪一篇"
              name="entryId"
              empty="关于评选过程"
              options={awards.map(({ entryId, title }) => ({ value: entryId, label: title }))}
            />
            <div className="grid items-end gap-x-6 md:grid-cols-2">
              <TextField label="姓名" help="不填就是匿名" name="name" maxLength={30} />
              <TextField label="联系方式" name="contact" maxLength={100} />
            </div>
            <TextArea label="事实和理由" name="text" required minLength={10} />
            {staff.length > 0 && (
              <fieldset className="mb-4">
                <legend className="mb-1 font-medium">涉及的工作人员（不能办理这件异议）</legend>
                <div className="grid gap-x-6 sm:grid-cols-3">
                  {staff.map(({ id, name }, at) => (
                    <Checkbox key={id} label={name} name={`concernedIds[${at}]`} value={id} />
                  ))}
                </div>
              </fieldset>
            )}
            <Button name="intent" value="register">
              登记这件异议
            </Button>
          </Form>
        </Section>
      )}
    </>
  )
}
