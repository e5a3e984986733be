/** A stretch of a text that is a sign of form or stands out, by offsets. */
export type Stretch = { start: number; end: number; look: 'sign' | 'strong' }

const heading = /^ {0,3}#{1,6}\s+/
const rule = /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?$/
const emphasis = /\*\*(?=\S)(.+?)(?<=\S)\*\*/g
const escape = /\\(?=[!-/:-@[-`{-~])/g

/** The signs of headings, emphasis, escapes and rules of tables in Markdown, and what they make stand out; in text order. */
export function stretchesOf(text: string): Stretch[] {
  const found = [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
    const signs = heading.exec(line)?.[0].length ?? (rule.test(line) ? line.length : 0)
    const inner = [
      ...[...line.matchAll(emphasis)].flatMap(({ index: at, 0: whole }) => [
        stretch(index + at, 2, 'sign'),
        stretch(index + at + 2, whole.length - 4, 'strong'),
        stretch(index + at + whole.length - 2, 2, 'sign'),
      ]),
      ...[...line.matchAll(escape)].map(({ index: at }) => stretch(index + at, 1, 'sign')),
    ]
    if (signs === 0) return inner
    return [
      stretch(index, signs, 'sign'),
      stretch(index + signs, line.length - signs, 'strong'),
      ...inner.filter(({ look }) => look === 'sign'),
    ]
  })
  return found.filter(({ start, end }) => end > start)
}

const stretch = (start: number, length: number, look: Stretch['look']): Stretch => ({
  start,
  end: start + length,
  look,
})

/** A part of the text cut where its look changes; a sign within what stands out is a sign. */
export function cutByLook(text: string, start: number, end: number, stretches: readonly Stretch[]) {
  const over = stretches.filter((one) => one.start < end && one.end > start)
  const cuts = [...new Set([start, end, ...over.flatMap((one) => [one.start, one.end])])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b)
  return cuts.slice(1).map((to, at) => {
    const from = cuts[at]!
    const here = over.filter((one) => one.start <= from && one.end >= to).map(({ look }) => look)
    return { text: text.slice(from, to), look: here.includes('sign') ? 'sign' : (here[0] ?? null) } as const
  })
}
