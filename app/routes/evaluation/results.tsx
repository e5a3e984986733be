import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { can } from '../../accounts/permissions'
import { authorize } from '../../accounts/session.server'
import { RoundHeader } from '../../evaluation/components/round-header'
import { Severity } from '../../evaluation/opening/charts'
import { listResults, readSummary, resultSearch } from '../../evaluation/opening/queries.server'
import { ChangedAwards, Outlying, ResultTable } from '../../evaluation/opening/result-tables'
import { alphaText, methodText, reliabilityText } from '../../evaluation/opening/words'
import { findRound } from '../../evaluation/rounds/queries.server'
import { aggregationNames } from '../../evaluation/wording'
import { ButtonLink } from '../../ui/button'
import { formatDateTime } from '../../ui/dates'
import { EmptyState, Section } from '../../ui/page'
import { Pagination } from '../../ui/table'

export const meta: MetaFunction = () => [{ title: '结果 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'result.read')
  const { id, name, openedAt, aggregation } = await findRound(args.params.round!)
  const search = resultSearch.parse(Object.fromEntries(new URL(args.request.url).searchParams))
  const opened = openedAt ? await Promise.all([listResults(id, search), readSummary(id)]) : null
  return { round: { id, name, aggregation }, search, list: opened?.[0] ?? null, summary: opened?.[1] ?? null, awards: can(actor, 'award.propose') }
}

export default function Results() {
  const { round, search, list, summary, awards } = useLoaderData<typeof loader>()
  if (!list || !summary) {
    return (
      <>
        <RoundHeader round={round} title="结果" />
        <EmptyState title="还没有开封">全部评分表提交、两方同意之后才有结果。<Link to={`/rounds/${round.id}/opening`} className="underline">去看开封条件</Link></EmptyState>
      </>
    )
  }
  return (
    <>
      <RoundHeader
        round={round} title="结果"
        lead={<>{formatDateTime(summary.openedAt)} 开封。正式名次按本轮规则：{aggregationNames[round.aggregation]}，评委满分 {summary.full} 分。</>}
        actions={<>{awards && <ButtonLink to={`/rounds/${round.id}/awards`}>奖项</ButtonLink>}<ButtonLink tone="plain" reloadDocument to={`/rounds/${round.id}/results/export`}>导出 Excel</ButtonLink></>}
      />
      <Section title="这个结果有多可靠">
        <ul className="grid max-w-4xl list-disc gap-1 pl-6">
          <li>{reliabilityText(summary.agreement.generalizability)}</li>
          <li>{alphaText(summary.agreement.alpha)}</li>
          {summary.agreement.kendallW !== null && <li>评委排序的一致程度：肯德尔 W = {summary.agreement.kendallW.toFixed(2)}（1 为完全一致）。</li>}
          <li>{methodText(summary.method, summary.components)}</li>
          <li>校正名次只供参考和复核，奖项按正式名次提出。模拟种子 {summary.seed}。</li>
        </ul>
      </Section>
      <Section title="换成校正名次会变的奖项"><ChangedAwards rows={summary.changed} /></Section>
      <Section title="名次">
        <ResultTable rows={list.rows} total={list.total} search={search} />
        <Pagination page={search.page} pages={list.pages} total={list.total} noun="篇" />
      </Section>
      <Section title="评委的宽严"><Severity judges={summary.judges} names={summary.names} /></Section>
      <Section title="离群的分数"><Outlying rows={summary.outlying} names={summary.names} /></Section>
    </>
  )
}
