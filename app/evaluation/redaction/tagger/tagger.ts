import type { Word } from '../words.server'
import { featuresOf, featuresPerCharacter } from './features'
import { isRest, kindOf, labelCount, type NameKind } from './labels'
import { addWeights, weightScale } from './weights.server'

/** A stretch that reads like a name. */
export interface TaggedName {
  start: number
  end: number
  kind: NameKind
}

export interface Tagging {
  names: TaggedName[]
  /** Whether a name is conceivable in the stretch; where it is not, the text is ordinary. */
  isConceivable(start: number, end: number): boolean
}

/**
 * How far the scales are tipped towards each kind, in natural log-odds: a person checks each find, so a name
 * overlooked costs more than an ordinary word shown.
 */
const eagerness: Record<NameKind | 'none', number> = { none: 0, person: 0.4, place: 0.45, organization: -0.37 }
const eager = Array.from({ length: labelCount }, (_, label) => eagerness[kindOf(label) ?? 'none'])
/** How much more a name may be doubted where a rule has seen one. */
const benefit = 0.75

/** Names by the characters and words around them, as the weights learned them from labelled text. */
export function tagNames(text: string, words: readonly Word[]): Tagging {
  const scores = scoresOf(text, words)
  const names = namesOn(bestPath(scores, 0))
  const loose = bestPath(scores, benefit)
  return { names, isConceivable: (start, end) => loose.subarray(start, end).some((label) => label > 0) }
}

/** The score of each label at each character: outside any name, and the beginning and rest of a name of each kind. */
function scoresOf(text: string, words: readonly Word[]): Float32Array {
  const buckets = featuresOf(text, words)
  const scores = new Float32Array(text.length * labelCount)
  const sums = new Int32Array(labelCount)
  for (let at = 0, feature = 0; at < scores.length; at += labelCount) {
    sums.fill(0)
    for (let left = featuresPerCharacter; left > 0; left--) addWeights(buckets[feature++]!, sums)
    for (let label = 0; label < labelCount; label++) scores[at + label] = sums[label]! / weightScale + eager[label]!
  }
  return scores
}

/** The likeliest labels in a row (Viterbi), with a bonus for every character inside a name. */
function bestPath(scores: Float32Array, bonus: number): Uint8Array {
  const cameFrom = new Uint8Array(scores.length)
  let reached = new Float64Array(labelCount).fill(-Infinity)
  let next = new Float64Array(labelCount)
  reached[0] = 0
  for (let at = 0; at < scores.length; at += labelCount) {
    const top = likeliest(reached)
    for (let label = 0; label < labelCount; label++) {
      const before = !isRest(label) ? top : reached[label]! > reached[label - 1]! ? label : label - 1
      cameFrom[at + label] = before
      next[label] = reached[before]! + scores[at + label]! + (label > 0 ? bonus : 0)
    }
    ;[reached, next] = [next, reached]
  }
  const path = new Uint8Array(scores.length / labelCount)
  let label = likeliest(reached)
  for (let at = path.length - 1; at >= 0; at--) {
    path[at] = label
    label = cameFrom[at * labelCount + label]!
  }
  return path
}

function likeliest(reached: Float64Array): number {
  let top = 0
  for (let label = 1; label < labelCount; label++) if (reached[label]! > reached[top]!) top = label
  return top
}

function namesOn(path: Uint8Array): TaggedName[] {
  const names: TaggedName[] = []
  path.forEach((label, at) => {
    const kind = kindOf(label)
    const open = names.at(-1)
    if (open && isRest(label)) open.end++
    else if (kind) names.push({ start: at, end: at + 1, kind })
  })
  return names
}
