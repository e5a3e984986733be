import groups from './dictionary/synonyms.json'
import { fold, squeeze } from './normalize'

/**
 * eq interchangeable; abbr abbreviation and full form; old older and newer name: all both ways.
 * near similar meaning: both ways, less weight. narrow: a search for the canonical term also finds the
 * variants, never the reverse.
 */
export type SynonymType = 'eq' | 'abbr' | 'old' | 'near' | 'narrow'

export interface Synonym {
  text: string
  type: SynonymType
  /** Beside 1 for the word that was typed. */
  weight: number
}

/** Told to the reader: what was searched for beside what was typed. */
export interface AlsoSearched {
  for: string
  terms: string[]
  reason: 'synonym' | 'near' | 'pinyin' | 'spelling'
}

const weights: Record<SynonymType, number> = { eq: 0.9, abbr: 0.9, old: 0.9, near: 0.5, narrow: 0.6 }

/** Terms of one meaning, as they are kept. */
export interface SynonymGroup {
  type: SynonymType
  canonical: string
  variants: readonly string[]
}

/** Synonyms as a query uses them. */
export interface Synonyms {
  /**
   * Of one folded term, each once with its best weight. Only groups the term itself stands in count: six words
   * stand in two groups, and what is a synonym of a synonym is often none.
   */
  of(term: string): readonly Synonym[]
  /** Terms of added groups, folded, longest first: unlike the others they are no words of the dictionary. */
  added: readonly string[]
}

const shipped = groups as readonly SynonymGroup[]
const none: readonly SynonymGroup[] = []
const known = new WeakMap<readonly SynonymGroup[], Synonyms>()

/**
 * Our synonyms, and those of groups added beside them.
 *
 * @example synonymsWith().of('家暴') // [{ text: '家庭暴力', type: 'eq', weight: 0.9 }, …]
 */
export function synonymsWith(added: readonly SynonymGroup[] = none): Synonyms {
  let synonyms = known.get(added)
  if (!synonyms) {
    const folded = added.map(foldGroup)
    const table = synonymTable([...shipped, ...folded])
    const terms = [...new Set(folded.flatMap(({ canonical, variants }) => [canonical, ...variants]))]
    synonyms = { of: (term) => table.get(term) ?? [], added: terms.sort((a, b) => b.length - a.length) }
    known.set(added, synonyms)
  }
  return synonyms
}

function foldGroup({ type, canonical, variants }: SynonymGroup): SynonymGroup {
  return { type, canonical: squeeze(fold(canonical)), variants: variants.map((text) => squeeze(fold(text))) }
}

/** Every term that stands in a group. */
export const synonymTerms: readonly string[] = [
  ...new Set(groups.flatMap((group) => [group.canonical, ...group.variants])),
]

function synonymTable(list: readonly SynonymGroup[]): ReadonlyMap<string, readonly Synonym[]> {
  const found = new Map<string, Map<string, Synonym>>()
  const add = (from: string, text: string, type: SynonymType) => {
    if (from === text) return
    const known = found.get(from) ?? new Map<string, Synonym>()
    const weight = weights[type]
    if ((known.get(text)?.weight ?? 0) < weight) known.set(text, { text, type, weight })
    found.set(from, known)
  }
  for (const { type, canonical, variants } of list) {
    const terms = type === 'narrow' ? [canonical] : [canonical, ...variants]
    for (const from of terms) for (const to of [canonical, ...variants]) add(from, to, type)
  }
  return new Map([...found].map(([from, to]) => [from, [...to.values()]]))
}
