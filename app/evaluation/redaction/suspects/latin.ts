import type { Finding } from './finding'

const patterns = [
  /(?<![A-Za-z])[A-Z][a-z]+(?:[ '’.·-]{0,2}[A-Z][a-z]+){1,3}(?![A-Za-z])/g, // Wang Xiuying, BenBell
  /(?<=[\p{Script=Han}][（(])[A-Za-z][A-Za-z .'·-]{4,40}(?=[）)])/gu, // 王某某（wangxiuying）
]

/** Names in Latin letters: capitalised pairs, and what stands in brackets right behind a Chinese word. */
export function latinNames(text: string): Finding[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'person' as const,
      reason: '像是拼音或外文姓名',
      pseudonym: (pseudonyms, name) => pseudonyms.person(name),
    })),
  )
}
