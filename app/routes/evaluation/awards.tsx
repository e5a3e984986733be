import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import type { Actor } from '../../accounts/actor'
import { can } from '../../accounts/permissions'
import { authorize } from '../../accounts/session.server'
import { AwardList } from '../../evaluation/awards/award-list'
import { leaveEmpty, proposeRoundAwards, withdrawProposal } from '../../evaluation/awards/awards.server'
import { countUses } from '../../evaluation/final/count-uses.server'
import { CountedTable } from '../../evaluation/final/counted-table'
import { listCounted } from '../../evaluation/final/queries.server'
import { readNotice } from '../../evaluation/notice/queries.server'
import { listAwards } from '../../evaluation/awards/queries.server'
import { awardsForm, type AwardsForm } from '../../evaluation/awards/schema'
import { Outcome } from '../../evaluation/components/outcome'
import { RoundHeader } from '../../evaluation/components/round-header'
import { findRound } from '../../evaluation/rounds/queries.server'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button, ButtonLink } from '../../ui/button'
import { EmptyState, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '奖项 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'result.read')
  const { id, name, openedAt, campaign } = await findRound(args.params.round!)
  const [awards, counted, notice] = await Promise.all([
    listAwards(id),
    openedAt ? listCounted(id) : null,
    readNotice(id),
  ])
  return {
    round: { id, name, opened: openedAt !== null, campaign },
    awards,
    counted,
    noticed: notice !== null,
    acts: can(actor, 'award.propose'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'award.propose')
  const form = await readForm(args.request, awardsForm)
  if (!form.ok) return data(form.refused, 422)
  const done = await attempt(form.values, () => run(actor, args.params.round!, form.value))
  return done.ok ? data({ said: done.value }) : data(done.refused, 422)
}

async function run(actor: Actor, roundId: string, input: AwardsForm): Promise<string> {
  switch (input.intent) {
    case 'count':
      return `已计入成果运用分，${await countUses(actor, roundId)} 篇有分；名次和奖项已重算，开封时的结果仍在台账里。`
    case 'propose':
      return `按总分名次和比例提出 ${await proposeRoundAwards(actor, roundId)} 篇。`
    case 'withdraw':
      return withdrawProposal(actor, roundId).then(() => '已撤回拟定的奖项，可以重新计分、重新提出。')
    case 'leave-empty':
      return leaveEmpty(actor, roundId, input.entryId, input.reason).then(() => '这个名额已空缺，理由已记录。')
  }
}

export default function Awards() {
  const { round, awards, counted, noticed, acts } = useLoaderData<typeof loader>()
  const open = awards.filter(({ conferredAt }) => !conferredAt).length
  return (
    <>
      <div className="no-print">
        <RoundHeader
          round={round}
          title="奖项"
          lead="评委得分加上成果运用分，按本轮比例提出；公示期满、异议答复后确定。"
          actions={
            awards.length > 0 && (
              <>
                <ButtonLink to={`/rounds/${round.id}/notice`}>公示和异议</ButtonLink>
                <ButtonLink tone="plain" to={`/rounds/${round.id}/commendation`}>
                  通报和证书
                </ButtonLink>
              </>
            )
          }
        />
        <Outcome said={useActionData<typeof action>()} />
        {round.opened && acts && (
          <Form method="post" className="mb-6 flex flex-wrap gap-3">
            {awards.length === 0 && (
              <>
                <Button name="intent" value="propose">
                  按规则提出奖项
                </Button>
                <Button name="intent" value="count" tone="plain">
                  计入成果运用分
                </Button>
              </>
            )}
            {awards.length === 0 && (
              <p className="basis-full text-ink-soft">
                有批示、采纳、刊发的报告，先在它的“成果运用”里登记证明，计入成果运用分，再提出奖项。
              </p>
            )}
            {open > 0 && !noticed && (
              <Button name="intent" value="withdraw" tone="danger">
                撤回拟定的奖项
              </Button>
            )}
          </Form>
        )}
      </div>
      {!round.opened && (
        <EmptyState title="还没有开封">
          开封之后才能提出奖项。
          <Link to={`/rounds/${round.id}/opening`} className="underline">
            去看开封条件
          </Link>
        </EmptyState>
      )}
      {round.opened && awards.length === 0 && !acts && <EmptyState title="评选组织者还没有提出奖项" />}
      {awards.length > 0 && <AwardList awards={awards} year={round.campaign.year} final={open === 0} acts={acts} />}
      {counted && counted.rows.length > 0 && (
        <div className="no-print mt-8">
          <Section title={`成果运用分（第 ${counted.number} 次计分）`}>
            {counted.rows.length ? (
              <CountedTable rows={counted.rows} />
            ) : (
              <EmptyState title="没有一篇得奖或有成果运用分" />
            )}
          </Section>
        </div>
      )}
    </>
  )
}
