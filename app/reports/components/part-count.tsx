import { countMarkdown } from '../../server/documents/character-count'

/** How long a part is, beside its heading. */
export function PartCount({ text }: { text: string }) {
  return (
    <span className="ml-3 text-sm font-normal text-ink-soft tabular-nums">
      {countMarkdown(text).toLocaleString('en')} 字
    </span>
  )
}
