export type Piece = { text: string; marked: boolean }

/** The words of a search box. */
export const wordsOf = (q: string): string[] => q.split(/\s+/).filter(Boolean).slice(0, 8)

/**
 * Cuts a text into pieces, with the wanted words marked; case does not matter.
 * Example: markWords('去曹县走访', ['曹县']) is 去 | [曹县] | 走访.
 */
export function markWords(text: string, words: readonly string[]): Piece[] {
  const plain = text.toLowerCase()
  const spans: [number, number][] = []
  if (plain.length === text.length) {
    for (const word of words.map((each) => each.toLowerCase()).filter(Boolean)) {
      for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length))
        spans.push([at, at + word.length])
    }
  }
  spans.sort(([one], [other]) => one - other)
  const pieces: Piece[] = []
  let done = 0
  for (const [start, end] of spans) {
    if (end <= done) continue
    const from = Math.max(start, done)
    if (from > done) pieces.push({ text: text.slice(done, from), marked: false })
    const last = pieces.at(-1)
    if (last?.marked && from === done) last.text += text.slice(from, end)
    else pieces.push({ text: text.slice(from, end), marked: true })
    done = end
  }
  if (done < text.length) pieces.push({ text: text.slice(done), marked: false })
  return pieces
}

/** A window of a long text: from its beginning, or around the first of the words. Lengths in UTF-16 units. */
export function excerpt(text: string, words: readonly string[], length = 120): string {
  const plain = text.toLowerCase()
  const first = Math.min(...words.map((word) => plain.indexOf(word.toLowerCase())).filter((at) => at >= 0))
  const from = Number.isFinite(first) && first > length / 2 ? first - Math.floor(length / 3) : 0
  const window = text.slice(from, from + length)
  return `${from > 0 ? '…' : ''}${window}${from + length < text.length ? '…' : ''}`
}
