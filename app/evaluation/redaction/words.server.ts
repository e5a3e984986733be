import nodejieba from 'nodejieba'

/** A word of the input with its part of speech (ICTCLAS tags: nr person, ns place, nt organization, x unknown). */
export interface Word {
  text: string
  tag: string
  start: number
  end: number
}

const loneSurrogate = /[\ud800-\udfff]/gu

/**
 * The dictionary words of a text in order; what the dictionary lacks comes out as single characters. They
 * cover the whole input; offsets are UTF-16 units.
 */
export function wordsOf(text: string): Word[] {
  let at = 0
  return nodejieba.cut(text.replace(loneSurrogate, '\ufffd'), false).map((word) => {
    const start = at
    at += word.length
    return { text: word, tag: tagOf(word), start, end: at }
  })
}

const tags = new Map<string, string>()
const cacheLimit = 50_000

function tagOf(word: string): string {
  const known = tags.get(word)
  if (known !== undefined) return known
  const found = nodejieba.tag(word)
  const tag = found.length === 1 ? (found[0]?.tag ?? 'x') : 'x'
  if (tags.size >= cacheLimit) tags.clear()
  tags.set(word, tag)
  return tag
}

/** Offsets at which some word starts or ends. */
export function wordEdges(words: readonly Word[]): Set<number> {
  const edges = new Set<number>([0])
  for (const word of words) edges.add(word.end)
  return edges
}

/** Whether the dictionary knows it as an ordinary word: 和平, 小学, 团结; not 秀英, 夏津. */
export function isOrdinaryWord(text: string): boolean {
  return nodejieba.cut(text, false).length === 1 && !/^(nr|ns|nt|nz|x|j)/.test(tagOf(text))
}
