import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { RoundHeader } from '../../evaluation/components/round-header'
import { readLikeness } from '../../evaluation/likeness/queries.server'
import { SourcePassages } from '../../evaluation/likeness/source-passages'
import { likenessLead } from '../../evaluation/likeness/wording'
import { findRound } from '../../evaluation/rounds/queries.server'
import { recordId } from '../../server/record-id'
import { EmptyState } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '相同文字 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'submission.screen')
  const round = await findRound(args.params.round!)
  const entry = recordId(args.params.entry)
  return { round: { id: round.id, name: round.name }, entry, likeness: await readLikeness(round.id, entry) }
}

export default function LikenessOfEntry() {
  const { round, entry, likeness } = useLoaderData<typeof loader>()
  const entries = `/rounds/${round.id}/entries`
  return (
    <>
      <RoundHeader
        round={round}
        title="相同文字"
        trail={[
          { to: entries, label: '形式审查' },
          { to: `${entries}/${entry}`, label: likeness.title },
        ]}
        lead={likenessLead(likeness)}
      />
      {likeness.sources.length === 0 && (
        <EmptyState title={likeness.share === null ? '还没有比对，请过一会儿再看' : '没有发现成段相同的文字'} />
      )}
      {likeness.sources.map((source) => (
        <SourcePassages key={source.id} source={source} />
      ))}
    </>
  )
}
