import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { can } from '../../accounts/permissions'
import { authorize } from '../../accounts/session.server'
import { RoundHeader } from '../../evaluation/components/round-header'
import { RoundRules } from '../../evaluation/rounds/round-rules'
import { StageLine } from '../../evaluation/components/stage-line'
import { stagesOf } from '../../evaluation/lifecycle'
import { countUnsettled } from '../../evaluation/progress/disagreement.server'
import { Chain } from '../../evaluation/rounds/chain'
import { countRound, findRound, listChain } from '../../evaluation/rounds/queries.server'
import { now } from '../../server/clock.server'
import { formatDateTime, formatRemaining } from '../../ui/dates'
import { Notice } from '../../ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.round.name ?? '评选'} · 妇情` }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'round.watch')
  const round = await findRound(args.params.round!)
  const [counts, chain, apart, time] = await Promise.all([
    countRound(round.id),
    listChain(round.id),
    round.openedAt ? 0 : countUnsettled(round),
    now(),
  ])
  return {
    round,
    counts,
    chain,
    stages: stagesOf(counts, round.judgesPerReport, time, apart),
    now: time,
    manages: can(actor, 'round.manage'),
  }
}

const watched = ['progress', 'opening', 'results', 'awards', 'notice', 'commendation']

export default function Round() {
  const { round, stages, counts, chain, now: time, manages } = useLoaderData<typeof loader>()
  const next = stages.find(({ state, blocks }) => state === 'current' && blocks)
  return (
    <>
      <RoundHeader
        round={round}
        title="评选总览"
        lead={
          <>
            评阅 {formatDateTime(round.scoringStartsAt)} 至 {formatDateTime(round.scoringEndsAt)}
            {!counts.opened && `（${formatRemaining(round.scoringEndsAt, time)}）`}
          </>
        }
      />
      <Chain links={chain} here={round.id} />
      {next && (
        <Notice title="下一步">
          {next.blocks}
          {manages && (
            <>
              。
              <Link to={next.path} className="underline">
                去处理
              </Link>
            </>
          )}
        </Notice>
      )}
      {counts.withdrawn > 0 && (
        <p className="mb-4 text-sm text-ink-soft">
          另有 {counts.withdrawn} 篇已由作者撤回，不再参评，已从评委的评审桌上取走。
        </p>
      )}
      <StageLine stages={stages} readable={(path) => manages || watched.includes(path)} />
      {counts.opened && (
        <p className="my-6">
          <Link to="results" className="underline">
            查看结果
          </Link>
          {manages && (
            <>
              {'　'}
              <Link to={`/rounds/new?previous=${round.id}`} className="underline">
                让优胜者进入下一轮
              </Link>
            </>
          )}
        </p>
      )}
      <RoundRules round={round} manages={manages} />
    </>
  )
}
