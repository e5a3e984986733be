import type { Segment } from '../../../search'
import { formatDate } from '../../ui/dates'
import { Badge } from '../../ui/page'
import { kindNames } from '../wording'

export type HitRow = {
  id: string
  kind: string
  title: Segment[]
  snippet: Segment[]
  occurrences: number
  city?: string
  county?: string
  date?: string
  organization?: string
  authors?: readonly string[]
  column?: string
  award?: string
}

/** A piece of a text; hits that can be stepped through carry a number. */
export type MarkedSegment = Segment & { number?: number }

/** Text with its hits marked; pieces, never HTML. */
export function Marked({ segments }: { segments: readonly MarkedSegment[] }) {
  return (
    <>
      {segments.map(({ text, hit, number }, index) =>
        hit ? (
          <mark key={index} id={number ? `hit-${number}` : undefined}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </>
  )
}

/** Puts the document on the reading list or takes it off; belongs in a form to /reading-list. */
export function ListButton({ id, listed }: { id: string; listed: boolean }) {
  return listed ? (
    <button name="document" value={id} formAction="/reading-list/removal" className="min-h-tap text-plum">
      ✓ 已在阅读清单（移出）
    </button>
  ) : (
    <button name="document" value={id} className="min-h-tap text-plum underline underline-offset-4">
      加入阅读清单
    </button>
  )
}

/** `search` is the address of the result, so that the reading page marks the same words and leads back. */
export function Hit({ hit, search, listed }: { hit: HitRow; search: string; listed: boolean }) {
  return (
    <li className="py-4">
      <h2 className="text-lg">
        <a
          data-hit=""
          href={`/library/${hit.id.replace(':', '/')}${search && `?${search}`}`}
          className="no-underline hover:underline"
        >
          <Marked segments={hit.title} />
        </a>
      </h2>
      <p className="mt-1 text-ink">
        <Marked segments={hit.snippet} />
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
        <Badge>{kindNames[hit.kind] ?? hit.kind}</Badge>
        {hit.column ?? hit.organization}
        {hit.authors && hit.authors.length > 0 && <span>{hit.authors.join('、')}</span>}
        {hit.date && <time dateTime={hit.date}>{formatDate(hit.date)}</time>}
        {hit.occurrences > 0 && <span>命中 {hit.occurrences} 处</span>}
        {hit.award && <Badge tone="info">{hit.award}</Badge>}
        <ListButton id={hit.id} listed={listed} />
      </p>
    </li>
  )
}
