import nodejieba from 'nodejieba'

/** A word of the input with its part of speech (ICTCLAS tags: nr person, ns place, nt organization, x unknown). */
export interface Word {
  text: string
  tag: string
  start: number
  end: number
}

const loneSurrogate = /[\ud800-\udfff]/gu

/** The words of a text in order. They cover the whole input; offsets are UTF-16 units. */
export function wordsOf(text: string): Word[] {
  let at = 0
  return nodejieba.tag(text.replace(loneSurrogate, '\ufffd')).map(({ word, tag }) => {
    const start = at
    at += word.length
    return { text: word, tag, start, end: at }
  })
}

/** Offsets at which some word starts or ends. */
export function wordEdges(words: readonly Word[]): Set<number> {
  const edges = new Set<number>([0])
  for (const word of words) edges.add(word.end)
  return edges
}

/** Whether the dictionary knows it as an ordinary word: 和平, 小学, 团结; not 秀英, 夏津. */
export function isOrdinaryWord(text: string): boolean {
  const [only, ...rest] = nodejieba.tag(text)
  return only !== undefined && rest.length === 0 && !/^(nr|ns|nt|nz|x|j)/.test(only.tag)
}
