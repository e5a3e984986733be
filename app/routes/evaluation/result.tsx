import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Rubric } from '../../../scoring'
import { authorize } from '../../accounts/session.server'
import { RoundHeader } from '../../evaluation/components/round-header'
import { readResult } from '../../evaluation/opening/queries.server'
import { SheetTable } from '../../evaluation/opening/sheet-table'
import { findRound } from '../../evaluation/rounds/queries.server'
import { aggregationNames, awardName } from '../../evaluation/wording'
import { Section } from '../../ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? '结果'} · 妇情` }]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'result.read')
  const { id, name, aggregation } = await findRound(args.params.round!)
  return { round: { id, name, aggregation }, ...(await readResult(id, args.params.code!)) }
}

export default function Result() {
  const { round, title, author, unit, code, result, rubric, sheets } = useLoaderData<typeof loader>()
  return (
    <>
      <RoundHeader round={round} title={title} lead={`${unit} ${author}；匿名稿编号 ${code}`} trail={[{ to: `/rounds/${round.id}/results`, label: '结果' }]} />
      <Section title={`第 ${result.rank} 名，${result.score} 分${awardName(result.award) && `，${awardName(result.award)}`}`}>
        <p>{result.n} 份评分表，{aggregationNames[round.aggregation]}。平均 {result.mean.toFixed(2)}，标准差 {result.sd?.toFixed(2) ?? '—'}，分差 {result.spread ?? '—'}。</p>
        <p className="text-ink-soft">去掉评委宽严后 {result.calibratedScore.toFixed(2)} 分，第 {result.calibratedRank} 名{result.rankLower !== null && `（九成把握在第 ${result.rankLower} 到 ${result.rankUpper} 名之间）`}。</p>
      </Section>
      <Section title="评分表"><SheetTable rubric={rubric as unknown as Rubric} sheets={sheets} /></Section>
      <Section title="评委意见">
        <dl className="grid max-w-3xl gap-4">
          {sheets.map(({ number, judge, opinion }) => <div key={number}><dt className="font-medium">{number}号席 {judge}</dt><dd className="whitespace-pre-wrap">{opinion || '没有写意见'}</dd></div>)}
        </dl>
      </Section>
    </>
  )
}
