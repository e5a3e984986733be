import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Rubric } from '../../../scoring'
import { can } from '../../accounts/permissions'
import { authorize } from '../../accounts/session.server'
import { RoundHeader } from '../../evaluation/components/round-header'
import { RankInterval } from '../../evaluation/opening/charts'
import { readResult } from '../../evaluation/opening/queries.server'
import { SheetTable } from '../../evaluation/opening/sheet-table'
import { chanceText } from '../../evaluation/opening/words'
import { findRound } from '../../evaluation/rounds/queries.server'
import { aggregationNames, awardName, tieRuleNames } from '../../evaluation/wording'
import { ButtonLink } from '../../ui/button'
import { Section } from '../../ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? '结果'} · 妇情` }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'result.read')
  const { id, name, aggregation, settings } = await findRound(args.params.round!)
  return {
    round: { id, name, aggregation, tieRule: settings.tieRule },
    readable: can(actor, 'report.read'),
    ...(await readResult(id, args.params.code!)),
  }
}

export default function Result() {
  const { round, readable, title, author, unit, code, reportId, result, equals, tied, tiedWith, rubric, sheets } =
    useLoaderData<typeof loader>()
  return (
    <>
      <RoundHeader
        round={round}
        title={title}
        lead={
          <>
            {unit} {author}；匿名稿编号 <span className="whitespace-nowrap">{code}</span>
          </>
        }
        trail={[{ to: `/rounds/${round.id}/results`, label: '结果' }]}
        actions={
          <>
            {readable && (
              <ButtonLink tone="plain" to={`/reports/${reportId}`}>
                报告全文
              </ButtonLink>
            )}
            <ButtonLink tone="plain" to={`/reports/${reportId}/uses`}>
              成果运用
            </ButtonLink>
          </>
        }
      />
      <Section
        title={`第 ${result.rank} 名，${result.score} 分${awardName(result.award) && `，${awardName(result.award)}`}`}
      >
        <p>
          {result.n} 份评分表，{aggregationNames[round.aggregation]}。全部分数的平均 {result.mean.toFixed(2)}
          {result.sd !== null && `，标准差 ${result.sd.toFixed(2)}`}
          {result.spread !== null && `，${result.n < 5 ? '' : '去掉一高一低后'}最高与最低相差 ${result.spread}`}
          {result.over.length > 0 && '（评委分歧过大）'}。
        </p>
        {equals && (
          <p>
            与 {equals.join('、')} 同分，先后依次比较
            {tieRuleNames(round.tieRule, rubric as unknown as Rubric).join('、')}。
          </p>
        )}
        {tiedWith && (
          <p>
            与 {tied} 篇同名次：{tiedWith.join('、')}
            {tied > tiedWith.length && ' 等'}。
          </p>
        )}
      </Section>
      <Section title="名次有多确定" id="certainty">
        <Certainty />
      </Section>
      <Section title="评分表">
        <SheetTable
          rubric={rubric as unknown as Rubric}
          sheets={sheets}
          trimmed={round.aggregation === 'TRIMMED_MEAN'}
        />
      </Section>
      <Section title="评委意见">
        <dl className="grid max-w-3xl gap-4">
          {sheets.map(({ number, judge, opinion }) => (
            <div key={number}>
              <dt className="font-medium">
                {number}号席 {judge}
              </dt>
              <dd className="whitespace-pre-wrap">{opinion || '没有写意见'}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  )
}

/** What the calibrated rank, its interval and the chance of an award say, and what they come from. */
function Certainty() {
  const {
    result: { calibratedScore, calibratedRank, rankLower, rankUpper, pAward },
    reports,
    places,
  } = useLoaderData<typeof loader>()
  return (
    <div className="grid max-w-3xl gap-2">
      <p>
        去掉评委的宽严，这一篇是 {calibratedScore.toFixed(2)} 分，第 {calibratedRank} 名（共 {reports} 篇）。
      </p>
      {rankLower === null || rankUpper === null || pAward === null ? (
        <p>评分表太少，名次的区间和得奖的把握算不出来。</p>
      ) : (
        <>
          <p>
            {rankLower === rankUpper
              ? `九成把握是第 ${rankLower} 名。`
              : `九成把握在第 ${rankLower} 到 ${rankUpper} 名之间。`}
            <RankInterval lower={rankLower} upper={rankUpper} rank={calibratedRank} from={1} to={reports} />
          </p>
          {places > 0 && (
            <p>
              得奖把握 {chanceText(pAward)}：按每位评委的宽严和打分的出入，把排名模拟几千次，其中 {chanceText(pAward)}{' '}
              排在 {places} 个获奖名额之内。
            </p>
          )}
        </>
      )}
      <p className="text-ink-soft">这些都由下面的评分表算出，只供参考和复核；奖项按正式名次提出。</p>
    </div>
  )
}
