import type { Stream } from '../random'
import type { PartName, Report } from '../types'
import { swapSynonyms } from '../words/synonyms'

/**
 * Replaces paragraphs of a report with paragraphs of the same part of a donor until at least the target
 * share of its prose is copied: synonyms swapped, and in every other copy the sentences shuffled.
 */
export function copyFrom(report: Report, donor: Report, target: number, draws: Stream): Report {
  const isShuffled = draws.chance(0.5)
  const names = ['situation', 'analysis', 'advice'] as const
  const mine = mapParts((name) => report.parts[name].split('\n\n'))
  const theirs = mapParts((name) => donor.parts[name].split('\n\n').filter(isProse))
  const places = draws.shuffle(
    names.flatMap((name) => mine[name].flatMap((text, at) => (isProse(text) ? [{ name, at }] : []))),
  )
  let copied = 0
  const prose = () => names.flatMap((name) => mine[name].filter(isProse)).reduce((sum, text) => sum + text.length, 0)
  for (const { name, at } of places) {
    if (copied / prose() >= target) break
    const taken = theirs[name].shift()
    if (taken === undefined) continue
    const altered = swapSynonyms(isShuffled ? shuffleSentences(taken, draws) : taken, draws)
    mine[name][at] = altered
    copied += altered.length
  }
  const share = Math.round((1000 * copied) / prose()) / 1000
  return {
    ...report,
    parts: mapParts((name) => mine[name].join('\n\n')),
    planted: [...report.planted, { kind: 'copied', from: donor.id, target, share, isShuffled }],
  }
}

const mapParts = <T>(make: (name: PartName) => T): Record<PartName, T> => ({
  situation: make('situation'),
  analysis: make('analysis'),
  advice: make('advice'),
})

const isProse = (paragraph: string) => !/^(#|\||（示例数据)/.test(paragraph) && !paragraph.includes('|')

function shuffleSentences(paragraph: string, draws: Stream): string {
  return draws.shuffle(paragraph.match(/[^。！？]*[。！？]”?|[^。！？]+$/g) ?? [paragraph]).join('')
}
