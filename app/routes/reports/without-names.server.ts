import { redact } from '../../evaluation/redact'

const hidden: Record<string, string> = { person: '某', contact: '（略）' }

/** A text with what looks like people's names and contacts left out, for quoting a diary. */
export function withoutNames(text: string): string {
  const { masks, suspects } = redact(text, {})
  const spans = [...masks, ...suspects]
    .filter(({ kind }) => kind in hidden)
    .sort((one, other) => other.start - one.start)
  return spans.reduce(
    (rest, { start, end, kind, replacement }) =>
      rest.slice(0, start) + (kind === 'person' ? replacement : hidden[kind]) + rest.slice(end),
    text,
  )
}
