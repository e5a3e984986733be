import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { can } from '../../accounts/permissions'
import { authorize } from '../../accounts/session.server'
import { runOnAssignments } from '../../evaluation/assignments/run.server'
import { assignmentsForm } from '../../evaluation/assignments/schema'
import { Outcome } from '../../evaluation/components/outcome'
import { RoundHeader } from '../../evaluation/components/round-header'
import { ApartList } from '../../evaluation/progress/apart-list'
import { listApart } from '../../evaluation/progress/disagreement.server'
import { ExtendForm } from '../../evaluation/progress/extend-form'
import { JudgeTable } from '../../evaluation/progress/judge-table'
import { Matrix } from '../../evaluation/progress/matrix'
import { listJudgeProgress, listSheets, readMatrix } from '../../evaluation/progress/queries.server'
import { Reminder } from '../../evaluation/progress/reminder'
import { AnnulAll, SheetList, type SheetActs } from '../../evaluation/progress/sheet-list'
import { findRound } from '../../evaluation/rounds/queries.server'
import { now } from '../../server/clock.server'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { formatDateTime, formatRemaining } from '../../ui/dates'
import { EmptyState, Progress as Bar, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '评阅进度 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'round.watch')
  const round = await findRound(args.params.round!)
  const { id, name, openedAt, scoringEndsAt, contactName, contactPhone } = round
  const seat = new URL(args.request.url).searchParams.get('seat') ?? ''
  const [judges, matrix, sheets, apart, time] = await Promise.all([
    listJudgeProgress(id),
    readMatrix(id),
    listSheets(id, seat),
    openedAt ? [] : listApart(round),
    now(),
  ])
  const acts: SheetActs = openedAt
    ? null
    : can(actor, 'assignment.manage')
      ? 'organizer'
      : can(actor, 'score-sheet.annul')
        ? 'supervisor'
        : null
  return {
    round: { id, name, scoringEndsAt, contactName, contactPhone, opened: openedAt !== null },
    judges,
    matrix,
    sheets,
    apart,
    seat,
    acts,
    now: time,
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'round.watch')
  const form = await readForm(args.request, assignmentsForm)
  if (!form.ok) return data(form.refused, 422)
  const done = await attempt(form.values, () => runOnAssignments(actor, args.params.round!, form.value))
  return done.ok ? data({ said: done.value }) : data(done.refused, 422)
}

export default function Progress() {
  const { round, judges, matrix, sheets, apart, seat, acts, now: time } = useLoaderData<typeof loader>()
  const total = judges.reduce((sum, { assigned }) => sum + assigned, 0)
  const done = judges.reduce((sum, { submitted }) => sum + submitted, 0)
  const shown = judges.find(({ seatId }) => seatId === seat)
  return (
    <>
      <RoundHeader
        round={round}
        title="评阅进度"
        lead={
          round.opened
            ? `评阅截至 ${formatDateTime(round.scoringEndsAt)}，已开封。`
            : `评阅截至 ${formatDateTime(round.scoringEndsAt)}（${formatRemaining(round.scoringEndsAt, time)}）。这里只看进度，开封之前任何人都看不到分数。`
        }
      />
      <Outcome said={useActionData<typeof action>()} />
      {total === 0 ? (
        <EmptyState title="还没有分配">抽签分配之后，这里显示每位评委的进度。</EmptyState>
      ) : (
        <>
          <div className="mb-6 max-w-md">
            <Bar done={done} total={total} label="已提交" />
          </div>
          <Section title="评委 × 报告">
            <Matrix seats={judges} codes={matrix.codes} cells={matrix.cells} />
          </Section>
          {shown && (
            <Section id="sheets" title={`${shown.number}号席 ${shown.name} 的评分表`}>
              <SheetList sheets={sheets} acts={acts} />
              {acts === 'organizer' && shown.submitted < shown.assigned && (
                <div className="mt-5">
                  <Reminder judges={[shown]} round={round} />
                </div>
              )}
              {acts === 'supervisor' && shown.submitted > 0 && (
                <AnnulAll seatId={shown.seatId} name={shown.name} count={shown.submitted} />
              )}
            </Section>
          )}
          {!round.opened && (
            <Section title={`分歧过大的报告${apart.length ? ` ${apart.length} 篇` : ''}`}>
              <ApartList reports={apart} acts={acts === 'organizer'} />
            </Section>
          )}
          <Section title="每位评委">
            <JudgeTable judges={judges} />
          </Section>
          {acts === 'organizer' && (
            <Section title="延后截止">
              <ExtendForm />
            </Section>
          )}
          <Section title="提醒文字">
            <Reminder judges={judges} round={round} />
          </Section>
        </>
      )}
    </>
  )
}
