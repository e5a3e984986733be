import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import type { Actor } from '../../accounts/actor'
import { authorize } from '../../accounts/session.server'
import { AwardList } from '../../evaluation/awards/award-list'
import { conferAwards, leaveEmpty, proposeRoundAwards } from '../../evaluation/awards/awards.server'
import { listAwards } from '../../evaluation/awards/queries.server'
import { awardsForm, type AwardsForm } from '../../evaluation/awards/schema'
import { Outcome } from '../../evaluation/components/outcome'
import { RoundHeader } from '../../evaluation/components/round-header'
import { findRound } from '../../evaluation/rounds/queries.server'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '奖项 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'award.propose')
  const { id, name, openedAt, campaign } = await findRound(args.params.round!)
  return { round: { id, name, opened: openedAt !== null, campaign }, awards: await listAwards(id) }
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
    case 'propose': return `按正式名次和比例提出 ${await proposeRoundAwards(actor, roundId)} 篇。`
    case 'confer': return `已确定 ${await conferAwards(actor, roundId)} 篇。`
    case 'leave-empty': return leaveEmpty(actor, roundId, input.entryId, input.reason).then(() => '这个名额已空缺，理由已记录。')
  }
}

export default function Awards() {
  const { round, awards } = useLoaderData<typeof loader>()
  const open = awards.filter(({ conferredAt }) => !conferredAt).length
  return (
    <>
      <div className="no-print">
        <RoundHeader round={round} title="奖项" lead="按正式名次和本轮比例提出，组织者核对后确定；结果以通报表扬的形式公布。" />
        <Outcome said={useActionData<typeof action>()} />
        {round.opened && (
          <Form method="post" className="mb-6 flex flex-wrap gap-3">
            {awards.length === 0 && <Button name="intent" value="propose">按规则提出奖项</Button>}
            {open > 0 && <Button name="intent" value="confer">确定这 {open} 个奖项</Button>}
          </Form>
        )}
      </div>
      {!round.opened && <EmptyState title="还没有开封">开封之后才能提出奖项。<Link to={`/rounds/${round.id}/opening`} className="underline">去看开封条件</Link></EmptyState>}
      {awards.length > 0 && <AwardList awards={awards} year={round.campaign.year} final={open === 0} />}
    </>
  )
}
