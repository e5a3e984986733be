import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { RoundHeader } from '../../evaluation/components/round-header'
import { JudgeSheets } from '../../evaluation/opening/finding-tables'
import { Findings } from '../../evaluation/opening/findings'
import { listResults, readJudge, readSummary } from '../../evaluation/opening/queries.server'
import { resultSearch } from '../../evaluation/opening/result'
import { ResultTable } from '../../evaluation/opening/result-table'
import { telling } from '../../evaluation/opening/telling'
import { alphaText, methodText, reliabilityText } from '../../evaluation/opening/words'
import { findRound } from '../../evaluation/rounds/queries.server'
import { aggregationNames } from '../../evaluation/wording'
import { ButtonLink } from '../../ui/button'
import { formatDateTime } from '../../ui/dates'
import { EmptyState, Section } from '../../ui/page'
import { Pagination } from '../../ui/table'

export const meta: MetaFunction = () => [{ title: '结果 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'result.read')
  const { id, name, openedAt, aggregation } = await findRound(args.params.round!)
  const search = resultSearch.parse(Object.fromEntries(new URL(args.request.url).searchParams))
  const page = { round: { id, name, aggregation }, search }
  if (!openedAt) return { ...page, judge: null, list: null, result: null }
  if (search.judge) return { ...page, judge: await readJudge(id, search.judge), list: null, result: null }
  const [list, summary] = await Promise.all([search.all ? null : listResults(id, search), readSummary(id)])
  const { full, seed, method, components, agreement } = summary
  return {
    ...page,
    judge: null,
    list,
    result: { openedAt, full, seed, method, components, agreement, findings: telling(summary, search.all) },
  }
}

export default function Results() {
  const { round, search, judge, list, result } = useLoaderData<typeof loader>()
  const back = [{ to: `/rounds/${round.id}/results`, label: '结果' }]
  if (judge)
    return (
      <>
        <RoundHeader
          round={round}
          title={`${judge.judge}号席 ${judge.name}`}
          lead={`计入结果的 ${judge.sheets.length} 份评分表，比正式得分低得最多的在前。`}
          trail={back}
        />
        <JudgeSheets rows={judge.sheets} />
      </>
    )
  if (!result) {
    return (
      <>
        <RoundHeader round={round} title="结果" />
        <EmptyState title="还没有开封">
          全部评分表提交、两方同意之后才有结果。
          <Link to={`/rounds/${round.id}/opening`} className="underline">
            去看开封条件
          </Link>
        </EmptyState>
      </>
    )
  }
  const { changed, judges, outlying } = result.findings
  if (!list)
    return (
      <>
        <RoundHeader round={round} title="结果" trail={back} />
        <Findings only={search.all} changed={changed} judges={judges} outlying={outlying} />
      </>
    )
  return (
    <>
      <RoundHeader
        round={round}
        title="结果"
        lead={
          <>
            {formatDateTime(result.openedAt)} 开封。正式名次按本轮规则：{aggregationNames[round.aggregation]}，评委满分{' '}
            {result.full} 分。
          </>
        }
        actions={
          <>
            <ButtonLink to={`/rounds/${round.id}/awards`}>奖项</ButtonLink>
            <ButtonLink tone="plain" reloadDocument to={`/rounds/${round.id}/results/export`}>
              导出 Excel
            </ButtonLink>
          </>
        }
      />
      <Section title="这个结果有多可靠">
        <Reliability />
      </Section>
      <Section title="名次">
        <ResultTable rows={list.rows} search={search} />
        <p className="mb-3 mt-2 max-w-4xl text-sm text-ink-soft">
          校正：去掉评委一贯的宽严以后。名次区间、得奖把握：按打分的出入把排名模拟几千次（种子 {result.seed}
          ），九成落在区间里；把握是其中得奖的占多少。分歧：各位评委分数的标准差。
        </p>
        <Pagination page={search.page} pages={list.pages} total={list.total} noun="篇" />
      </Section>
      <Findings changed={changed} judges={judges} outlying={outlying} />
    </>
  )
}

function Reliability() {
  const {
    method,
    components,
    agreement: { generalizability, alpha, kendallW },
  } = useLoaderData<typeof loader>().result!
  return (
    <ul className="grid max-w-4xl list-disc gap-1 pl-6">
      <li>{reliabilityText(generalizability)}</li>
      <li>{alphaText(alpha)}</li>
      {kendallW !== null && <li>评委排序的一致程度：肯德尔 W = {kendallW.toFixed(2)}（1 为完全一致）。</li>}
      <li>{methodText(method, components)}</li>
      <li>校正名次只供参考和复核，奖项按正式名次提出。</li>
    </ul>
  )
}
