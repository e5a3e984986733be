import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { Outcome } from '../../evaluation/components/outcome'
import { RoundHeader } from '../../evaluation/components/round-header'
import { approveOpening } from '../../evaluation/opening/approve.server'
import { readMinutes } from '../../evaluation/opening/minutes.server'
import { opening } from '../../evaluation/opening/open.server'
import { OpeningMinutes } from '../../evaluation/opening/opening-minutes'
import { listApprovals } from '../../evaluation/opening/queries.server'
import { obstaclesToOpening } from '../../evaluation/opening/readiness'
import { countUnsettled } from '../../evaluation/progress/disagreement.server'
import { countRound, findRound, lastTask } from '../../evaluation/rounds/queries.server'
import { roleApprovalNames } from '../../evaluation/wording'
import { attempt } from '../../server/refusal'
import { Button, ButtonLink } from '../../ui/button'
import { formatDateTime } from '../../ui/dates'
import { Progress, Section } from '../../ui/page'
import { PrintButton } from '../../ui/print-button'
import { TaskProgress } from '../../ui/task-progress'

export const meta: MetaFunction = () => [{ title: '开封 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const { role } = await authorize(args, 'round.open')
  const round = await findRound(args.params.round!)
  const { id, name, openedAt, judgesPerReport } = round
  const [counts, { approvals, lapsed }, apart, task, minutes] = await Promise.all([
    countRound(id),
    listApprovals(id),
    openedAt ? 0 : countUnsettled(round),
    lastTask(id, opening),
    readMinutes(id),
  ])
  return {
    round: { id, name },
    role: role as keyof typeof roleApprovalNames,
    counts,
    approvals,
    lapsed,
    task,
    minutes,
    obstacles: obstaclesToOpening(counts, judgesPerReport, apart),
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'round.open')
  const done = await attempt({}, () => approveOpening(actor, args.params.round!))
  if (!done.ok) return data(done.refused, 422)
  return done.value
    ? redirect(`/rounds/${args.params.round}/opening`)
    : data({ said: '已同意开封。另一方同意后，就开始计算结果。' })
}

export default function Opening() {
  const { round, approvals, lapsed, task, minutes } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  if (minutes) {
    return (
      <>
        <div className="no-print">
          <RoundHeader
            round={round}
            title="开封"
            lead="结果已经算出并存档，作者与编号已经对上。开封记录可以打印，由两方签字存档。"
            actions={
              <>
                <PrintButton label="打印开封记录" />
                <ButtonLink tone="plain" to={`/rounds/${round.id}/results`}>
                  查看结果
                </ButtonLink>
              </>
            }
          />
        </div>
        <OpeningMinutes round={round.name} minutes={minutes} approvals={approvals} />
      </>
    )
  }
  return (
    <>
      <RoundHeader
        round={round}
        title="开封"
        lead="全部评分表提交后，由评选组织者和监督员两人分别同意。第二个人同意后开始计算，结果存档，作者与编号这时才对上。"
      />
      <Outcome said={said} />
      <TaskProgress task={task} label="开封" kept="没有算出、也没有存下任何结果。" />
      {approvals.length < 2 && <Conditions />}
      <Section title="两方同意">
        <ul className="mb-4 grid gap-2">
          {(['ORGANIZER', 'SUPERVISOR'] as const).map((side) => {
            const given = approvals.find((one) => one.role === side)
            return (
              <li key={side} className="flex">
                <span className="w-28 shrink-0 font-medium">{roleApprovalNames[side]}</span>
                <span>
                  {given
                    ? `${given.name}，${formatDateTime(given.approvedAt)} 同意`
                    : lapsed.includes(side)
                      ? '同意之后评分表或分配有变动，要重新同意'
                      : '还没有同意'}
                </span>
              </li>
            )
          })}
        </ul>
        <Approval />
      </Section>
    </>
  )
}

function Conditions() {
  const { round, counts, obstacles } = useLoaderData<typeof loader>()
  return (
    <Section title="开封条件">
      <div className="mb-4 max-w-md">
        <Progress done={counts.submitted} total={counts.assigned} label="评分表已提交" />
      </div>
      {obstacles.length ? (
        <>
          <ul className="list-disc pl-6">
            {obstacles.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <p className="mt-3">
            <Link to={`/rounds/${round.id}`}>回评选总览逐项办理</Link>
          </p>
        </>
      ) : (
        <p>条件已具备。</p>
      )}
    </Section>
  )
}

/** The button of the side that has not agreed yet; of either when both have and the computation failed. */
function Approval() {
  const { role, approvals, task, obstacles } = useLoaderData<typeof loader>()
  if (task && !task.finishedAt) return null
  const again = approvals.length === 2
  if (!again && approvals.some((one) => one.role === role))
    return <p className="text-ink-soft">您这一方已经同意，等另一方登录后在这一页同意。</p>
  return (
    <Form method="post" className="no-print">
      <p className="mb-3">
        {again
          ? '两方的同意仍然有效；查明原因以后，可以再算一次。'
          : '开封不能撤回：两方都同意后，参评、匿名稿、分配和评分都不能再改。'}
      </p>
      <Button disabled={!again && obstacles.length > 0}>
        {again ? '再算一次' : approvals.length > 0 ? '我同意开封，并算出结果' : '我同意开封'}
      </Button>
    </Form>
  )
}
