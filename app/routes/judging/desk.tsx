import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { CopyList } from '../../judging/components/copy-list'
import { OwnDistribution } from '../../judging/components/distribution'
import { OfficeLine } from '../../judging/components/office-line'
import { deskSearch, layOut } from '../../judging/desk'
import { readDesk } from '../../judging/queries.server'
import { officeOf } from '../../judging/wording'
import { ButtonLink } from '../../ui/button'
import { formatDateTime, formatRemaining } from '../../ui/dates'
import { EmptyState, Notice, PageHeader, Progress, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '评审桌 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'blind-copy.judge')
  const search = deskSearch.parse(Object.fromEntries(new URL(args.request.url).searchParams))
  return { rounds: layOut(await readDesk(actor), search), submitted: search.submitted, recused: search.recused }
}

type Round = ReturnType<typeof useLoaderData<typeof loader>>['rounds'][number]

export default function Desk() {
  const { rounds, submitted, recused } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title="评审桌"
        lead="稿件只有编号，没有作者和单位；顺序是为您单独随机排的。认出作者时，请在稿件页点“回避”。"
      />
      {submitted && <Notice tone="good">{submitted} 已提交。</Notice>}
      {recused && <Notice tone="good">{recused} 已回避，由另一位评委评阅。</Notice>}
      {rounds.length === 0 && (
        <EmptyState title="现在没有分给您的稿件">
          评选组织者请您担任评委、分配稿件后会出现在这里；开评和截止时间以评选通知为准。
        </EmptyState>
      )}
      {rounds.map((round) => (
        <RoundDesk key={round.id} round={round} />
      ))}
    </>
  )
}

function RoundDesk({ round }: { round: Round }) {
  const { id, total, counts, next, list } = round
  const declaration = `/judging/declaration/${id}`
  return (
    <Section
      title={round.name}
      actions={
        <span className="flex flex-wrap gap-x-5 text-sm">
          <Link to={declaration}>申报利益关系</Link>
          {total > 0 && <Link to={`/judging/packet/${id}`}>打印或下载本轮稿件</Link>}
        </span>
      }
    >
      <div className="mb-4">
        <OfficeLine of={round} />
      </div>
      {!round.declaredAt && round.phase !== 'over' && (
        <Notice title="请先申报利益关系">
          亲属、师生、合作者、任职过的单位等，说一声，有关的稿件就由别的评委评。没有也请点一下。{' '}
          <Link to={declaration} className="underline">
            去申报
          </Link>
        </Notice>
      )}
      {total === 0 ? (
        <p className="text-ink-soft">
          还没有把稿件分给您。评阅时间 {formatDateTime(round.scoringStartsAt)} 至 {formatDateTime(round.scoringEndsAt)}
          。
        </p>
      ) : (
        <>
          <div className="mb-5 flex flex-wrap items-center gap-4">
            <div className="min-w-64 flex-1">
              <Progress done={counts.submitted} total={total} label="已提交" />
              <p className="mt-2 text-ink-soft">
                <Deadline round={round} />
              </p>
            </div>
            {!list && (
              <ButtonLink tone="plain" preventScrollReset to={`?round=${id}`}>
                看这一轮的稿件
              </ButtonLink>
            )}
            {next && (
              <ButtonLink to={`/judging/${next}`}>
                {counts.submitted + counts.draft === 0 ? '开始评阅' : '接着评阅'}
              </ButtonLink>
            )}
          </div>
          {list && (
            <div className="mb-5 max-w-md">
              <OwnDistribution totals={list.totals} rubric={list.rubric} />
            </div>
          )}
          {list && <CopyList round={id} total={total} counts={counts} list={list} />}
        </>
      )}
    </Section>
  )
}

function Deadline({ round }: { round: Round }) {
  const { phase, counts, total, scoringStartsAt, scoringEndsAt, now } = round
  if (phase === 'before') return <>评阅从 {formatDateTime(scoringStartsAt)} 开始。现在可以先通读稿件。</>
  if (phase === 'over')
    return (
      <>
        评阅已于 {formatDateTime(scoringEndsAt)} 截止。
        {counts.submitted < total && `还有 ${total - counts.submitted} 篇没有提交，请联系${officeOf(round)}。`}
      </>
    )
  if (counts.submitted === total)
    return (
      <>
        {total} 篇都已提交，谢谢您。{formatDateTime(scoringEndsAt)} 截止。
      </>
    )
  return (
    <>
      截止时间 {formatDateTime(scoringEndsAt)}（{formatRemaining(scoringEndsAt, now)}）
    </>
  )
}
