import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { Loads } from '../../evaluation/assignments/loads'
import { listDraws, listShort } from '../../evaluation/assignments/queries.server'
import { runOnAssignments } from '../../evaluation/assignments/run.server'
import { assignmentsForm } from '../../evaluation/assignments/schema'
import { Outcome } from '../../evaluation/components/outcome'
import { RoundHeader } from '../../evaluation/components/round-header'
import { listConflicts, listSeats } from '../../evaluation/panel/queries.server'
import { ConflictTable } from '../../evaluation/panel/panel-parts'
import { countRound, findRound } from '../../evaluation/rounds/queries.server'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button } from '../../ui/button'
import { formatDateTime } from '../../ui/dates'
import { TextField } from '../../ui/field'
import { EmptyState, Section } from '../../ui/page'
import { Table } from '../../ui/table'

export const meta: MetaFunction = () => [{ title: '分配 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'assignment.manage')
  const { id, name, openedAt, judgesPerReport } = await findRound(args.params.round!)
  const [draws, short, seats, conflicts, counts] = await Promise.all([listDraws(id), listShort(id), listSeats(id), listConflicts(id), countRound(id)])
  return { round: { id, name, opened: openedAt !== null, judgesPerReport }, draws, short, seats, conflicts, counts }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'assignment.manage')
  const form = await readForm(args.request, assignmentsForm)
  if (!form.ok) return data(form.refused, 422)
  const done = await attempt(form.values, () => runOnAssignments(actor, args.params.round!, form.value))
  return done.ok ? data({ said: done.value }) : data(done.refused, 422)
}

export default function Assignments() {
  const { round, draws, short, seats, conflicts, counts } = useLoaderData<typeof loader>()
  const drawn = draws.length > 0
  return (
    <>
      <RoundHeader round={round} title="分配" lead={`已确认的匿名稿 ${counts.confirmed} 篇，每篇 ${round.judgesPerReport} 位评委，现有评委 ${counts.seats} 位。`} />
      <Outcome said={useActionData<typeof action>()} />
      {!round.opened && (
        <Form method="post" className="no-print mb-6 flex flex-wrap items-center gap-3">
          <input type="hidden" name="after" value={draws[0]?.id ?? ''} />
          {!drawn && <Button name="intent" value="draw" disabled={counts.confirmed === 0 || counts.seats === 0}>抽签分配</Button>}
          {drawn && short.length > 0 && <Button name="intent" value="missing">给缺评委的 {short.length} 篇补派</Button>}
          {drawn && <Button tone="plain" name="intent" value="draw">全部重新抽签</Button>}
          <span className="text-sm text-ink-soft">{drawn ? '只要有评委开始评阅，就不能重抽，只能补派。' : '负担均衡，回避的排除，其余由种子随机决定，种子存入台账。'}</span>
        </Form>
      )}
      {!drawn && <EmptyState title="还没有抽签">{counts.confirmed < counts.passed ? `还有 ${counts.passed - counts.confirmed} 篇匿名稿没有确认；现在抽签只分已确认的，其余以后补派。` : '匿名稿和评委都就绪后，点“抽签分配”。'}</EmptyState>}
      {short.length > 0 && drawn && (
        <Section title={`缺评委的报告 ${short.length} 篇`}>
          <Table caption="缺评委的报告" rows={short} rowKey={({ code }) => code} columns={[
            { key: 'code', label: '编号', cell: ({ code }) => code }, { key: 'title', label: '标题', cell: ({ title }) => title },
            { key: 'standing', label: '现有评委', numeric: true, cell: ({ standing }) => `${standing} / ${round.judgesPerReport}` },
            { key: 'gone', label: '已回避或取消', cell: ({ gone }) => gone },
          ]} />
        </Section>
      )}
      {drawn && <Section title="每位评委的负担"><Loads seats={seats} /></Section>}
      {drawn && !round.opened && (
        <Section title="增派一位评委">
          <Form method="post" className="flex flex-wrap items-end gap-4">
            <TextField label="匿名稿编号" name="code" required className="mb-0!" />
            <Button tone="plain" name="intent" value="extra">增派</Button>
          </Form>
        </Section>
      )}
      {drawn && (
        <Section title="抽签记录">
          <Table caption="抽签记录" rows={draws} rowKey={({ id }) => id} columns={[
            { key: 'at', label: '时间', cell: ({ drawnAt }) => formatDateTime(drawnAt) }, { key: 'by', label: '经办', cell: ({ drawnBy }) => drawnBy },
            { key: 'seed', label: '种子', numeric: true, cell: ({ id, seed }) => <Link to={`draws/${id}`} reloadDocument title="下载抽签的问题和结果">{seed}</Link> },
            { key: 'added', label: '分出', numeric: true, cell: ({ added }) => `${added} 份` },
            { key: 'even', label: '负担', cell: ({ balanced }) => (balanced ? '相差不超过 1 份' : '因回避不能完全均衡') },
            { key: 'links', label: '可比性', cell: ({ connected, largestOverlap }) => `${connected ? '各组评委相互衔接' : '有互不衔接的组，尺度校正只能在组内比较'}；两人最多同评 ${largestOverlap} 篇` },
          ]} />
        </Section>
      )}
      <Section title="回避关系"><ConflictTable conflicts={conflicts} /></Section>
    </>
  )
}
