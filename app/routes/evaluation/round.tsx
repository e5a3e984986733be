import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { can } from '../../accounts/permissions'
import { authorize } from '../../accounts/session.server'
import { RoundHeader } from '../../evaluation/components/round-header'
import { RoundRules } from '../../evaluation/rounds/round-rules'
import { StageLine } from '../../evaluation/components/stage-line'
import { stagesOf } from '../../evaluation/lifecycle'
import { countRound, findRound } from '../../evaluation/rounds/queries.server'
import { now } from '../../server/clock.server'
import { formatDateTime, formatRemaining } from '../../ui/dates'
import { Notice } from '../../ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.round.name ?? '评选'} · 妇情` }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'round.watch')
  const round = await findRound(args.params.round!)
  const [counts, time] = await Promise.all([countRound(round.id), now()])
  return { round, counts, stages: stagesOf(counts, round.judgesPerReport), now: time, manages: can(actor, 'round.manage') }
}

const watched = ['progress', 'opening', 'results']

export default function Round() {
  const { round, stages, counts, now: time, manages } = useLoaderData<typeof loader>()
  const next = stages.find(({ state, blocks }) => state === 'current' && blocks)
  return (
    <>
      <RoundHeader round={round} title="评选总览" lead={
        <>评阅 {formatDateTime(round.scoringStartsAt)} 至 {formatDateTime(round.scoringEndsAt)}（{formatRemaining(round.scoringEndsAt, time)}）</>
      } />
      {next && <Notice title="下一步卡在这里">{next.blocks}{manages && <>。<Link to={next.path} className="underline">去处理</Link></>}</Notice>}
      {counts.withdrawn > 0 && <p className="mb-4 text-sm text-ink-soft">另有 {counts.withdrawn} 篇已由作者撤回，不再参评，已从评委的评审桌上取走。</p>}
      <StageLine stages={stages} readable={(path) => manages || watched.includes(path)} />
      {counts.opened && <p className="my-6"><Link to="results" className="underline">查看结果</Link></p>}
      <RoundRules round={round} />
    </>
  )
}
