const OPENING = '“‘（《【「『〔([{'
const CLOSING = '。，、；：？！…”’）》】」』〕.,;:?!)]}'

/**
 * Moves punctuation out of the edges of `**bold**`: Markdown does not see 「**要点。**各级」 as bold, because
 * its rule for closing marks expects a space after punctuation, which Chinese does not write.
 */
export function settleEmphasis(markdown: string): string {
  if (!markdown.includes('**')) return markdown
  return markdown.replace(/(?<![\\*])\*\*(?=[^\s*])([^*\n]{1,500})(?<![\s\\])\*\*(?!\*)/g, (whole, inner: string) => {
    const { before, core, after } = splitEdges(inner)
    return core ? `${before}**${core}**${after}` : whole
  })
}

/** Opening marks at the start and closing marks at the end of a text that is to be bold. */
export function splitEdges(text: string): { before: string; core: string; after: string } {
  let from = 0
  let to = text.length
  while (from < to && OPENING.includes(text.charAt(from))) from += 1
  while (to > from && CLOSING.includes(text.charAt(to - 1)) && text.charAt(to - 2) !== '\\') to -= 1
  return { before: text.slice(0, from), core: text.slice(from, to), after: text.slice(to) }
}
