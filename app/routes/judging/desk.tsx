import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { markName } from '../../../scoring/score-sheet'
import { authorize } from '../../accounts/session.server'
import { OwnDistribution } from '../../judging/components/distribution'
import { readDesk } from '../../judging/queries.server'
import { stateNames } from '../../judging/wording'
import { ButtonLink } from '../../ui/button'
import { formatDateTime, formatRemaining } from '../../ui/dates'
import { FollowedLinks } from '../../ui/followed-links'
import { Badge, EmptyState, Notice, PageHeader, Progress, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '评审桌 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'blind-copy.judge')
  const unfolded = new URL(args.request.url).searchParams.get('round')
  return { rounds: (await readDesk(actor)).map((round) => summed(round, unfolded)) }
}

/** Rounds that are over are folded to one line, so that the desk shows what there is to do; ?round= unfolds one. */
function summed({ rubric, copies, ...round }: Awaited<ReturnType<typeof readDesk>>[number], unfolded: string | null) {
  const done = copies.filter(({ state }) => state === 'submitted').length
  const folded = round.id !== unfolded && copies.length > 0 && ![round, ...copies].some(({ phase }) => phase !== 'over')
  return { ...round, total: copies.length, done, folded, copies: folded ? [] : copies, rubric: folded || done === 0 ? null : rubric }
}

type Round = ReturnType<typeof useLoaderData<typeof loader>>['rounds'][number]

const tones = { untouched: 'plain', draft: 'info', submitted: 'good' } as const
const writable = (phase: Round['phase']) => phase === 'open' || phase === 'grace'

export default function Desk() {
  const { rounds } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader title="评审桌" lead="稿件只有编号，没有作者和单位；顺序是为您单独随机排的。认出作者时，请在稿件页点“回避”。" />
      {rounds.length === 0 && <EmptyState title="现在没有分给您的稿件">评选组织者请您担任评委、分配稿件后会出现在这里；开评和截止时间以评选通知为准。</EmptyState>}
      {rounds.map((round) => <RoundDesk key={round.id} round={round} />)}
    </>
  )
}

function RoundDesk({ round }: { round: Round }) {
  const { done, total } = round
  const open = round.copies.filter(({ phase }) => writable(phase))
  const next = open.find(({ state }) => state === 'draft') ?? open.find(({ state }) => state === 'untouched')
  const declaration = `/judging/declaration/${round.id}`
  return (
    <Section
      title={round.name}
      actions={<span className="flex flex-wrap gap-x-5 text-sm"><Link to={declaration}>申报利益关系</Link>{total > 0 && <Link to={`/judging/packet/${round.id}`}>打印本轮稿件</Link>}</span>}
    >
      {!round.declaredAt && round.phase !== 'over' && (
        <Notice title="请先申报利益关系">亲属、师生、合作者、任职过的单位等，说一声就不会把有关的稿件分给您。没有也请点一下。 <Link to={declaration} className="underline">去申报</Link></Notice>
      )}
      {total === 0 ? <p className="text-ink-soft">还没有把稿件分给您。评阅时间 {formatDateTime(round.scoringStartsAt)} 至 {formatDateTime(round.scoringEndsAt)}。</p> : (
        <>
          <div className="mb-5 grid gap-4 md:grid-cols-[1fr_auto] md:items-center">
            <div>
              <Progress done={done} total={total} label="已提交" />
              <p className="mt-2 text-ink-soft"><Deadline round={round} /></p>
            </div>
            {round.folded && <ButtonLink tone="plain" preventScrollReset to={`?round=${round.id}`}>看这一轮的稿件</ButtonLink>}
            {next && <ButtonLink to={`/judging/${next.code}`}>{done === 0 ? '开始评阅' : '接着评阅'}</ButtonLink>}
          </div>
          {round.rubric && <div className="mb-5 max-w-md"><OwnDistribution totals={round.copies.flatMap(({ total }) => total ?? [])} rubric={round.rubric} /></div>}
          {!round.folded && <FollowedLinks><ol className="divide-y divide-line border-y border-line">
            {round.copies.map(({ code, title, characters, state, total, dueAt }) => (
              <li key={code}>
                <a href={`/judging/${code}`} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3 text-ink no-underline hover:bg-plum-pale">
                  <span className="w-24 shrink-0 font-mono text-ink-soft">{code}</span>
                  <span className="min-w-0 flex-1 basis-64 font-medium">{title}</span>
                  {dueAt && state !== 'submitted' && <span className="text-sm font-medium text-signal">{formatDateTime(dueAt)} 前</span>}
                  <span className="text-sm text-ink-soft">{characters} 字</span>
                  {total !== null && round.rubric && <span className="w-16 text-right font-semibold tabular-nums">{markName(round.rubric, total)}</span>}
                  <Badge tone={tones[state]}>{stateNames[state]}</Badge>
                </a>
              </li>
            ))}
          </ol></FollowedLinks>}
        </>
      )}
    </Section>
  )
}

function Deadline({ round: { phase, scoringStartsAt, scoringEndsAt, now } }: { round: Round }) {
  if (phase === 'before') return <>评阅从 {formatDateTime(scoringStartsAt)} 开始。现在可以先通读稿件。</>
  if (phase === 'over') return <>评阅已于 {formatDateTime(scoringEndsAt)} 截止。</>
  return <>截止时间 {formatDateTime(scoringEndsAt)}（{formatRemaining(scoringEndsAt, now)}）</>
}
