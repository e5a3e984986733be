import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { ChangeTable, Clashes, DrawTable, ShortTable } from '../../evaluation/assignments/draw-tables'
import { Loads } from '../../evaluation/assignments/loads'
import { PairForm, PairRules } from '../../evaluation/assignments/pair-form'
import {
  listChanges,
  listClashes,
  listDraws,
  listPairRules,
  listShort,
} from '../../evaluation/assignments/queries.server'
import { runOnAssignments } from '../../evaluation/assignments/run.server'
import { assignmentsForm, assignmentsSearch } from '../../evaluation/assignments/schema'
import { Outcome } from '../../evaluation/components/outcome'
import { RoundHeader } from '../../evaluation/components/round-header'
import { listSeats } from '../../evaluation/panel/queries.server'
import { countRound, findRound } from '../../evaluation/rounds/queries.server'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { EmptyState, Notice, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '分配 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'assignment.manage')
  const { id, name, openedAt, judgesPerReport } = await findRound(args.params.round!)
  const search = assignmentsSearch.parse(Object.fromEntries(new URL(args.request.url).searchParams))
  const [draws, short, seats, counts, changes, clashes, pairRules] = await Promise.all([
    listDraws(id),
    listShort(id, search.short),
    listSeats(id),
    countRound(id),
    listChanges(id, search.changes),
    listClashes(id),
    listPairRules(id),
  ])
  return {
    round: { id, name, opened: openedAt !== null, judgesPerReport },
    draws,
    short,
    seats,
    counts,
    changes,
    clashes,
    pairRules,
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'assignment.manage')
  const form = await readForm(args.request, assignmentsForm)
  if (!form.ok) return data(form.refused, 422)
  const done = await attempt(form.values, () => runOnAssignments(actor, args.params.round!, form.value))
  return done.ok ? data({ said: done.value }) : data(done.refused, 422)
}

export default function Assignments() {
  const { round, draws, short, seats, counts, changes, clashes, pairRules } = useLoaderData<typeof loader>()
  const drawn = draws.length > 0
  const begun = drawn && (counts.submitted > 0 || changes.total > 0)
  const sitting = seats.filter(({ vacatedAt }) => !vacatedAt)
  const undeclared = sitting.filter(({ declaredAt }) => !declaredAt)
  return (
    <>
      <RoundHeader
        round={round}
        title="分配"
        lead={`已确认的匿名稿 ${counts.confirmed} 篇，每篇 ${round.judgesPerReport} 位评委，现有评委 ${counts.seats} 位。`}
      />
      <Outcome said={useActionData<typeof action>()} />
      {!round.opened && <Clashes clashes={clashes} />}
      {!drawn && undeclared.length > 0 && (
        <Notice title={`${undeclared.length} 位评委还没有申报利益关系`}>
          {undeclared
            .slice(0, 10)
            .map(({ name }) => name)
            .join('、')}
          {undeclared.length > 10 && '等'}。最好等他们申报完再抽签；以后申报的，系统也会把冲突的稿件改派。
        </Notice>
      )}
      {!round.opened && (
        <Form method="post" className="no-print mb-6 flex flex-wrap items-center gap-3">
          <input type="hidden" name="after" value={draws[0]?.id ?? ''} />
          {!drawn && (
            <Button name="intent" value="draw" disabled={counts.confirmed === 0 || counts.seats === 0}>
              抽签分配
            </Button>
          )}
          {drawn && (short.total > 0 || clashes.length > 0) && (
            <Button name="intent" value="missing">
              {short.total > 0 ? `给缺评委的 ${short.total} 篇补派` : '改派有冲突的稿件'}
            </Button>
          )}
          {drawn && !begun && (
            <details className="open:basis-full">
              <summary className="min-h-11 content-center text-plum">全部重新抽签</summary>
              <p className="my-2 max-w-3xl">
                现在的 {counts.assigned}{' '}
                份分配全部作废，评委评审桌上的稿件随即更换，已经打印或下载的不能再用；手工指派的不动。原来的抽签留在台账里，监督员看得到。
              </p>
              <Button tone="danger" name="intent" value="draw">
                作废现在的分配，重新抽签
              </Button>
            </details>
          )}
          <span className="text-sm text-ink-soft">
            {begun
              ? '已有评委开始评阅或分配有变动，不再全部重抽；需要时补派、增派、替换，其余分配不动。'
              : drawn
                ? '评委还没有开始评阅，可以重抽。'
                : '负担均衡，回避的排除，其余由种子随机决定，种子存入台账。'}
          </span>
        </Form>
      )}
      {!drawn && (
        <EmptyState title="还没有抽签">
          {counts.confirmed < counts.passed
            ? `还有 ${counts.passed - counts.confirmed} 篇匿名稿没有确认；现在抽签只分已确认的，其余以后补派。`
            : '匿名稿和评委都就绪后，点“抽签分配”。'}
        </EmptyState>
      )}
      {short.total > 0 && drawn && (
        <Section title={`缺评委的报告 ${short.total} 篇`}>
          <ShortTable short={short} judgesPerReport={round.judgesPerReport} />
        </Section>
      )}
      {drawn && (
        <Section title="每位评委的负担">
          <Loads seats={seats} />
        </Section>
      )}
      {drawn && !round.opened && (
        <Section title="给一篇报告增派一位评委">
          <Form method="post" className="grid items-end gap-x-4 md:grid-cols-[12rem_1fr_auto]" preventScrollReset>
            <TextField label="匿名稿编号" name="code" required />
            <TextField label="理由" name="reason" required minLength={2} placeholder="如：分歧过大，请第六位评委" />
            <Button tone="plain" name="intent" value="extra" className="mb-5">
              抽签增派
            </Button>
          </Form>
        </Section>
      )}
      {((!round.opened && counts.confirmed > 0) || pairRules.length > 0) && (
        <Section title="手工指派，必评和不评">
          {!round.opened && sitting.length > 0 && <PairForm seats={sitting} />}
          <PairRules rules={pairRules} closed={round.opened} />
        </Section>
      )}
      {changes.total > 0 && (
        <Section title="分配变动">
          <ChangeTable changes={changes} />
        </Section>
      )}
      {drawn && (
        <Section title="抽签记录">
          <DrawTable draws={draws} />
        </Section>
      )}
    </>
  )
}
