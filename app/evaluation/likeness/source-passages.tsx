import type { SerializeFrom } from '@remix-run/node'
import { percentOf } from '../../../search/likeness/thresholds'
import { formatDateTime } from '../../ui/dates'
import { Badge, Section } from '../../ui/page'
import type { readLikeness } from './queries.server'

type Source = SerializeFrom<Awaited<ReturnType<typeof readLikeness>>>['sources'][number]
type Pieces = Source['passages'][number]['mine']

/** One report the text was found in: who, when, and the passages of both side by side. */
export function SourcePassages({
  source: { title, author, unit, submittedAt, receiptNumber, withdrawn, share, passages },
}: {
  source: Source
}) {
  return (
    <Section
      title={
        <>
          《{title}》<span className="ml-2 text-base font-normal tabular-nums text-signal">{percentOf(share)}</span>
        </>
      }
    >
      <p className="mb-4 text-ink-soft">
        {unit} {author}，{formatDateTime(submittedAt)} 报送，回执 {receiptNumber}
        {withdrawn && (
          <>
            {' '}
            <Badge>已撤回</Badge>
          </>
        )}
      </p>
      <ol className="grid gap-5">
        {passages.map(({ mine, theirs }, index) => (
          <li key={index} className="grid gap-3 border-t border-line pt-4 md:grid-cols-2 md:gap-6">
            <Side label={`这篇报告（第 ${index + 1} 处）`} pieces={mine} />
            <Side label={`《${title}》`} pieces={theirs} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Side({ label, pieces }: { label: string; pieces: Pieces }) {
  return (
    <div>
      <p className="text-sm text-ink-soft">{label}</p>
      <p className="font-serif leading-8 whitespace-pre-line">
        {pieces.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}
      </p>
    </div>
  )
}
