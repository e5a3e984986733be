import { Notice } from '../../ui/page'

type Said = { errors: Record<string, string[]> } | { said: string } | null | undefined

/** What came of the last form on the page: a refusal in words, or what was done. */
export function Outcome({ said }: { said: Said }) {
  if (!said) return null
  if ('said' in said) return <Notice tone="good">{said.said}</Notice>
  const messages = Object.values(said.errors).flat()
  return messages.length ? (
    <Notice tone="warning" title="没有办成">
      <span className="whitespace-pre-line">{messages.join('\n')}</span>
    </Notice>
  ) : null
}
