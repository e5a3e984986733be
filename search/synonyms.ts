import groups from './dictionary/synonyms.json'

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

const table = synonymTable()

/**
 * Synonyms of one term, each once with its best weight. Only groups the term itself stands in count: six
 * words stand in two groups, and what is a synonym of a synonym is often none.
 *
 * @example synonymsOf('家暴') // [{ text: '家庭暴力', type: 'eq', weight: 0.9 }, …]
 */
export function synonymsOf(term: string): readonly Synonym[] {
  return table.get(term) ?? []
}

/** Every term that stands in a group. */
export const synonymTerms: readonly string[] = [
  ...new Set(groups.flatMap((group) => [group.canonical, ...group.variants])),
]

function synonymTable(): Map<string, Synonym[]> {
  const found = new Map<string, Map<string, Synonym>>()
  const add = (from: string, text: string, type: SynonymType) => {
    if (from === text) return
    const known = found.get(from) ?? new Map<string, Synonym>()
    const weight = weights[type]
    if ((known.get(text)?.weight ?? 0) < weight) known.set(text, { text, type, weight })
    found.set(from, known)
  }
  for (const { type, canonical, variants } of groups as { type: SynonymType; canonical: string; variants: string[] }[]) {
    const terms = type === 'narrow' ? [canonical] : [canonical, ...variants]
    for (const from of terms) for (const to of [canonical, ...variants]) add(from, to, type)
  }
  return new Map([...found].map(([from, to]) => [from, [...to.values()]]))
}
