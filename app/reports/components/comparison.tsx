import { MarkedChanges } from '../../ui/marked-changes'
import type { FieldComparison } from '../compare'

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
          <MarkedChanges segments={segments.filter(({ kind }) => kind !== 'added')} />
        </div>
        <div>
          <h4 className="text-sm text-ink-soft">{newer}</h4>
          <MarkedChanges segments={segments.filter(({ kind }) => kind !== 'removed')} />
        </div>
      </div>
    </section>
  ))
}
