import { squeeze } from './normalize'
import type { QueryPlan } from './plan'

/**
 * Okapi BM25 (Robertson & Zaragoza 2009, eq. 3.15) over counted occurrences, for re-ranking the candidates
 * of a first stage.
 */
export interface WeighedTerm {
  text: string
  /** Inverse document frequency times the term's weight. */
  weight: number
}

export interface RankInput {
  /** Alternatives of one unit stand for each other: the best one counts. */
  units: readonly (readonly WeighedTerm[])[]
  bigrams: readonly WeighedTerm[]
  /** Mean length of the documents in characters. */
  meanLength: number
}

const saturation = 1.2
const lengthWeight = 0.75
const bigramWeight = 0.4

/** Weighs what a plan wants. `frequency` tells how many documents hold a word or a character pair. */
export function rankInput(
  plan: QueryPlan,
  corpus: { documents: number; meanLength: number; frequency(kind: 'words' | 'bigrams', text: string): number },
): RankInput {
  const weigh = (kind: 'words' | 'bigrams', text: string, factor = 1): WeighedTerm => ({
    text,
    weight: factor * inverseFrequency(corpus.documents, corpus.frequency(kind, text)),
  })
  const required = plan.required.map(({ texts }) => texts.map((text) => ({ text: squeeze(text), weight: 1 })))
  const units = plan.units.map(({ alternatives }) =>
    alternatives.map(({ text, weight }) => weigh('words', text, weight)),
  )
  return {
    units: [...units, ...required],
    bigrams: plan.bigrams.map((gram) => weigh('bigrams', gram)),
    meanLength: corpus.meanLength,
  }
}

/** ln(1 + (N − n + ½) / (n + ½)): never negative, as Lucene has it. */
export function inverseFrequency(documents: number, containing: number): number {
  const n = Math.min(containing, documents)
  return Math.log(1 + (documents - n + 0.5) / (n + 0.5))
}

/** Score of one document, given its folded and squeezed text. */
export function rankText(text: string, input: RankInput): number {
  const norm = saturation * (1 - lengthWeight + (lengthWeight * text.length) / input.meanLength)
  const value = (term: WeighedTerm) => {
    const count = occurrences(text, term.text)
    return count === 0 ? 0 : (term.weight * count * (saturation + 1)) / (count + norm)
  }
  let score = 0
  for (const unit of input.units) {
    let best = 0
    for (const term of unit) best = Math.max(best, value(term))
    score += best
  }
  for (const gram of input.bigrams) score += bigramWeight * value(gram)
  return score
}

const alphanumeric = /[a-z0-9]/

/** Occurrences that do not overlap; a word of Latin letters or digits counts only when it stands alone. */
export function occurrences(text: string, term: string): number {
  const length = term.length
  const guard = length > 2 && alphanumeric.test(term[0]!)
  let count = 0
  for (let i = text.indexOf(term); i >= 0; i = text.indexOf(term, i + length)) {
    if (guard && (alphanumeric.test(text[i - 1] ?? '') || alphanumeric.test(text[i + length] ?? ''))) continue
    count++
  }
  return count
}
