import type { FieldComparison, Segment } from '../compare'

/** What was removed and added, marked for eye and ear, in one text. */
export function MarkedText({ segments }: { segments: Segment[] }) {
  return (
    <div className="whitespace-pre-wrap leading-8 [overflow-wrap:anywhere]">
      {segments.map(({ kind, text }, at) => {
        if (kind === 'added')
          return (
            <ins key={at} className="bg-good-pale text-good decoration-good decoration-2 underline-offset-4">
              {text}
            </ins>
          )
        if (kind === 'removed')
          return (
            <del key={at} className="bg-signal-pale text-signal">
              {text}
            </del>
          )
        return <span key={at}>{text}</span>
      })}
    </div>
  )
}

/** The two sides of a comparison beside each other; below each other on a phone. */
export function SideBySide({
  comparison,
  older,
  newer,
}: {
  comparison: FieldComparison[]
  older: string
  newer: string
}) {
  return comparison.map(({ field, label, segments }) => (
    <section key={field} className="mb-5 border-t border-line pt-3">
      <h3 className="mb-2 font-medium">{label}</h3>
      <div className="grid gap-4 md:grid-cols-2">
        <div>
          <h4 className="text-sm text-ink-soft">{older}</h4>
          <MarkedText segments={segments.filter(({ kind }) => kind !== 'added')} />
        </div>
        <div>
          <h4 className="text-sm text-ink-soft">{newer}</h4>
          <MarkedText segments={segments.filter(({ kind }) => kind !== 'removed')} />
        </div>
      </div>
    </section>
  ))
}
