import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { Outcome } from '../../evaluation/components/outcome'
import { RoundHeader } from '../../evaluation/components/round-header'
import { approveOpening } from '../../evaluation/opening/approve.server'
import { listApprovals } from '../../evaluation/opening/queries.server'
import { obstaclesToOpening } from '../../evaluation/opening/readiness'
import { countUnsettled } from '../../evaluation/progress/disagreement.server'
import { countRound, findRound } from '../../evaluation/rounds/queries.server'
import { roleApprovalNames } from '../../evaluation/wording'
import { attempt } from '../../server/refusal'
import { Button, ButtonLink } from '../../ui/button'
import { formatDateTime } from '../../ui/dates'
import { Notice, Progress, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '开封 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const { role } = await authorize(args, 'round.open')
  const round = await findRound(args.params.round!)
  const { id, name, openedAt, judgesPerReport } = round
  const [counts, approvals, apart] = await Promise.all([countRound(id), listApprovals(id), openedAt ? 0 : countUnsettled(round)])
  return { round: { id, name, openedAt }, role: role as 'ORGANIZER' | 'SUPERVISOR', counts, approvals, obstacles: obstaclesToOpening(counts, judgesPerReport, apart) }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'round.open')
  const done = await attempt({}, () => approveOpening(actor, args.params.round!))
  if (!done.ok) return data(done.refused, 422)
  return done.value ? redirect(`/rounds/${args.params.round}/results`) : data({ said: '已同意开封。另一方同意后，结果立即算出。' })
}

export default function Opening() {
  const { round, role, counts, approvals, obstacles } = useLoaderData<typeof loader>()
  const mine = approvals.some((one) => one.role === role)
  return (
    <>
      <RoundHeader round={round} title="开封" lead="全部评分表提交后，由评选组织者和监督员两人分别同意，第二个人同意时结果立即算出并存档，作者与编号这时才对上。" />
      <Outcome said={useActionData<typeof action>()} />
      {round.openedAt ? (
        <Notice tone="good" title={`已于 ${formatDateTime(round.openedAt)} 开封`}><Link to={`/rounds/${round.id}/results`} className="underline">查看结果</Link></Notice>
      ) : (
        <Section title="开封条件">
          <div className="mb-4 max-w-md"><Progress done={counts.submitted} total={counts.assigned} label="评分表已提交" /></div>
          {obstacles.length ? <ul className="list-disc pl-6">{obstacles.map((one) => <li key={one}>{one}</li>)}</ul> : <p>条件已具备。</p>}
        </Section>
      )}
      <Section title="两方同意">
        <ul className="mb-4 grid gap-2">
          {(['ORGANIZER', 'SUPERVISOR'] as const).map((side) => {
            const given = approvals.find((one) => one.role === side)
            return <li key={side}><span className="inline-block w-28 font-medium">{roleApprovalNames[side]}</span>{given ? `${given.name}，${formatDateTime(given.approvedAt)} 同意` : '还没有同意'}</li>
          })}
        </ul>
        {!round.openedAt && (mine ? <p className="text-ink-soft">您这一方已经同意，等另一方登录后在这一页同意。</p> : (
          <Form method="post" className="no-print">
            <p className="mb-3">开封不能撤回：结果算出后，参评、匿名稿、分配和评分都不能再改。</p>
            <Button disabled={obstacles.length > 0}>我同意开封{approvals.length > 0 && '，并算出结果'}</Button>
          </Form>
        ))}
        {round.openedAt && <ButtonLink to={`/rounds/${round.id}/results`}>查看结果</ButtonLink>}
      </Section>
    </>
  )
}
