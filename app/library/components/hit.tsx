import { Link } from '@remix-run/react'
import type { Segment } from '../../../search'
import { formatDate } from '../../ui/dates'
import { Badge } from '../../ui/page'
import { kindNames } from '../wording'

export type HitRow = {
  id: string; kind: string; title: Segment[]; snippet: Segment[]; city?: string; county?: string; date?: string
  organization?: string; authors?: readonly string[]; column?: string; award?: string
}

/** Text with its hits marked; pieces, never HTML. */
export function Marked({ segments }: { segments: readonly Segment[] }) {
  return <>{segments.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}</>
}

export function Hit({ hit, query }: { hit: HitRow; query: string }) {
  const to = `/library/${hit.id.replace(':', '/')}${query ? `?q=${encodeURIComponent(query)}` : ''}`
  return (
    <li className="py-4">
      <h2 className="text-lg"><Link to={to} className="no-underline hover:underline"><Marked segments={hit.title} /></Link></h2>
      <p className="mt-1 text-ink"><Marked segments={hit.snippet} /></p>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
        <Badge>{kindNames[hit.kind] ?? hit.kind}</Badge>
        {hit.column ?? hit.organization}
        {hit.authors && hit.authors.length > 0 && <span>{hit.authors.join('、')}</span>}
        {hit.date && <time dateTime={hit.date}>{formatDate(hit.date)}</time>}
        {hit.award && <Badge tone="info">{hit.award}</Badge>}
      </p>
    </li>
  )
}
