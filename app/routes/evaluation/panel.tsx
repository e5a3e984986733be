import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Actor } from '../../accounts/actor'
import { authorize } from '../../accounts/session.server'
import { Outcome } from '../../evaluation/components/outcome'
import { RoundHeader } from '../../evaluation/components/round-header'
import { addConflict } from '../../evaluation/panel/add-conflict.server'
import { CandidateForm, ConflictForm, ConflictTable, SeatTable } from '../../evaluation/panel/panel-parts'
import { listCandidates, listConflicts, listSeats } from '../../evaluation/panel/queries.server'
import { panelForm, type PanelForm } from '../../evaluation/panel/schema'
import { seatJudges, vacateSeat } from '../../evaluation/panel/seat-judges.server'
import { findRound } from '../../evaluation/rounds/queries.server'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '评委与回避 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'panel.manage')
  const { id, name, openedAt, judgesPerReport } = await findRound(args.params.round!)
  const [seats, candidates, conflicts] = await Promise.all([listSeats(id), listCandidates(id), listConflicts(id)])
  return { round: { id, name, opened: openedAt !== null, judgesPerReport }, seats, candidates, conflicts }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'panel.manage')
  const form = await readForm(args.request, panelForm)
  if (!form.ok) return data(form.refused, 422)
  const done = await attempt(form.values, () => run(actor, args.params.round!, form.value))
  return done.ok ? data({ said: done.value }) : data(done.refused, 422)
}

async function run(actor: Actor, roundId: string, input: PanelForm): Promise<string> {
  switch (input.intent) {
    case 'seat': return `增加 ${await seatJudges(actor, roundId, input.person)} 位评委，回避关系已重新计算。`
    case 'vacate': return `席位已空出，取消没有提交的分配 ${await vacateSeat(actor, roundId, input.seatId, input.reason)} 份。请到“分配”里补派。`
    case 'conflict': return addConflict(actor, roundId, input).then(() => '回避已登记。如取消了分配，请到“分配”里补派。')
  }
}

export default function Panel() {
  const { round, seats, candidates, conflicts } = useLoaderData<typeof loader>()
  const sitting = seats.filter(({ vacatedAt }) => !vacatedAt)
  return (
    <>
      <RoundHeader round={round} title="评委与回避" lead={`现有 ${sitting.length} 个席位，每篇报告由 ${round.judgesPerReport} 位评委评阅。`} />
      <Outcome said={useActionData<typeof action>()} />
      <Section title="席位"><SeatTable seats={seats} closed={round.opened} /></Section>
      {!round.opened && <Section title="增加评委"><CandidateForm candidates={candidates} /></Section>}
      <Section title="回避">
        <p className="mb-4 text-ink-soft">同一单位、同一县、合作作者由系统按组织树和作者名单算出；其余由组织者登记。评委也可以随时自己回避。</p>
        {!round.opened && <ConflictForm seats={sitting} />}
        <ConflictTable conflicts={conflicts} />
      </Section>
    </>
  )
}
