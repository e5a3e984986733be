import { diffArrays, diffLines } from 'diff'

export type Segment = { kind: 'same' | 'removed' | 'added'; text: string }

const words = new Intl.Segmenter('zh', { granularity: 'word' })
/** Some 150 ms of work at the most, counted in edits: two texts compare the same however busy the machine is. */
const bounds = { maxEditLength: 1500 }

/**
 * Differences in whole words, so that marks read well. Texts with too little in common for that
 * are compared by lines: bounded work whatever is compared.
 */
export function compareTexts(older: string, newer: string): Segment[] {
  const byWords = diffArrays(wordsOf(older), wordsOf(newer), bounds)
  if (byWords) return byWords.map(({ value, ...change }) => segment(change, value.join('')))
  const byLines = diffLines(older, newer, bounds)
  if (byLines) return byLines.map(({ value, ...change }) => segment(change, value))
  return [segment({ removed: true }, older), segment({ added: true }, newer)]
}

const segment = ({ added, removed }: { added?: boolean; removed?: boolean }, text: string): Segment => ({
  kind: added ? 'added' : removed ? 'removed' : 'same',
  text,
})

/** Words sentence by sentence: the segmenter hands out a copy of its whole input with every word. */
function wordsOf(text: string): string[] {
  return (text.match(/[^。！？；\n]{1,120}[。！？；\n]?|[。！？；\n]/g) ?? []).flatMap((sentence) =>
    Array.from(words.segment(sentence), ({ segment: word }) => word),
  )
}

/** Cuts long unchanged stretches down to their ends, with … between. */
export function abridge(segments: Segment[], ends = 60): Segment[] {
  return segments.map((segment) =>
    segment.kind === 'same' && segment.text.length > 3 * ends
      ? { ...segment, text: `${segment.text.slice(0, ends)} …… ${segment.text.slice(-ends)}` }
      : segment,
  )
}
