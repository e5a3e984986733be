import { formatNames, listFormats, type ListFormat } from '../formats'

/** One link a format a list can be taken away in. */
export function FormatLinks({ to, label }: { to: (format: ListFormat) => string; label: string }) {
  return (
    <p className="no-print mb-4 flex flex-wrap items-center gap-x-5 text-sm">
      <span className="text-ink-soft">{label}：</span>
      {listFormats.map((format) => (
        <a key={format} href={to(format)} download className="inline-flex min-h-tap items-center">
          {formatNames[format]}
        </a>
      ))}
    </p>
  )
}
