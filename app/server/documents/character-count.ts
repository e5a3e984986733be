/** Han characters, Chinese punctuation and full-width forms: each is one character to Word. */
const wide =
  '\\p{Script=Han}\\u2010-\\u2027\\u2030-\\u205e\\u00b7\\u2160-\\u217f\\u2460-\\u24ff' +
  '\\u3000-\\u303f\\u3040-\\u30ff\\ufe30-\\ufe4f\\uff00-\\uffef'
const counted = new RegExp(`[${wide}]|[^\\s${wide}]+`, 'gu')

/**
 * Length of a text as Word's 字数 gives it: each Chinese character and each Chinese punctuation mark
 * counts one, a run of Latin letters, digits and their punctuation (`2012`, `68.5%`, `e-mail`) counts
 * one, white space counts nothing. 「2012年有68.5%的人」 is 6.
 */
export function countCharacters(text: string): number {
  return text.match(counted)?.filter((piece) => piece !== '\u3000').length ?? 0
}

/** The same for Markdown: what a reader sees is counted, its signs (`#`, `**`, table bars) are not. */
export function countMarkdown(markdown: string): number {
  return countCharacters(
    markdown
      .replace(/^\s{0,3}(?:#{1,6}|>|[-*+]|\d+\.)\s+/gm, '')
      .replace(/^\s*\|?(?:\s*:?-{3,}:?\s*\|)+\s*(?::?-{3,}:?)?\s*$/gm, '')
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/\||\*\*|__|`/g, ' '),
  )
}
