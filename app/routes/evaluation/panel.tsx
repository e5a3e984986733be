import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { Outcome } from '../../evaluation/components/outcome'
import { RoundHeader } from '../../evaluation/components/round-header'
import { CandidateForm, LotForm, LotTable } from '../../evaluation/panel/candidate-form'
import { ConflictForm, DeclarationTable } from '../../evaluation/panel/conflict-parts'
import { listPanelDraws } from '../../evaluation/panel/pool.server'
import { listCandidates, listDeclarations, listSeats } from '../../evaluation/panel/queries.server'
import { runOnPanel } from '../../evaluation/panel/run.server'
import { candidateSearch, panelForm } from '../../evaluation/panel/schema'
import { SeatTable } from '../../evaluation/panel/seat-table'
import { findRound } from '../../evaluation/rounds/queries.server'
import { conflictRulesText } from '../../evaluation/wording'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '评委与回避 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'panel.manage')
  const { id, name, openedAt, judgesPerReport, settings } = await findRound(args.params.round!)
  const { q } = candidateSearch.parse(Object.fromEntries(new URL(args.request.url).searchParams))
  const [seats, declarations, draws] = await Promise.all([listSeats(id), listDeclarations(id), listPanelDraws(id)])
  const reserves = draws[0]?.reserves.map((one) => one.id) ?? []
  return {
    round: { id, name, opened: openedAt !== null, judgesPerReport, rules: conflictRulesText(settings) },
    seats,
    q,
    reserves,
    candidates: await listCandidates(id, q, reserves),
    declarations,
    draws,
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'panel.manage')
  const form = await readForm(args.request, panelForm)
  if (!form.ok) return data(form.refused, 422)
  const done = await attempt(form.values, () => runOnPanel(actor, args.params.round!, form.value))
  return done.ok ? data({ said: done.value }) : data(done.refused, 422)
}

export default function Panel() {
  const { round, seats, q, reserves, candidates, declarations, draws } = useLoaderData<typeof loader>()
  const sitting = seats.filter(({ vacatedAt }) => !vacatedAt)
  const declared = sitting.filter(({ declaredAt }) => declaredAt).length
  return (
    <>
      <RoundHeader
        round={round}
        title="评委与回避"
        lead={`现有 ${sitting.length} 个席位，其中 ${declared} 位已申报利益关系；每篇报告由 ${round.judgesPerReport} 位评委评阅。`}
      />
      <Outcome said={useActionData<typeof action>()} />
      <Section title="席位">
        <SeatTable seats={seats} candidates={candidates.rows} reserves={reserves} closed={round.opened} />
      </Section>
      {(!round.opened || draws.length > 0) && (
        <Section title="抽签产生评委">
          {!round.opened && <LotForm pool={candidates.free} missing={round.judgesPerReport - sitting.length} />}
          <LotTable draws={draws} />
        </Section>
      )}
      {!round.opened && candidates.total > 0 && (
        <Section title="直接指定评委">
          <CandidateForm candidates={candidates.rows} found={candidates.found} q={q} />
        </Section>
      )}
      <Section title="评委申报的利益关系">
        <DeclarationTable declarations={declarations} />
      </Section>
      <Section
        title="回避"
        actions={
          !round.opened && (
            <Form method="post">
              <button name="intent" value="refresh" className="min-h-tap text-plum underline">
                重新计算
              </button>
            </Form>
          )
        }
      >
        <p className="mb-4 text-ink-soft">
          {round.rules}{' '}
          系统按组织树、作者名单和评委申报算出，抽签时还会再算一次；其余由组织者登记。评委也可以随时自己回避。
        </p>
        {!round.opened && <ConflictForm seats={sitting} />}
        <p>
          <Link to={`/rounds/${round.id}/conflicts`}>查看全部回避关系和理由</Link>
        </p>
      </Section>
    </>
  )
}
