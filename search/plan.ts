import { isDictionaryWord, wordsAt } from './dictionary'
import type { FacetFilter, FacetName, SearchQuery } from './engine'
import { fold, squeeze } from './normalize'
import { wordPairs } from './pairs'
import { pastedLength, type Clause, type ParsedQuery, type TextField } from './query'
import { keywords, queryWords } from './segment'
import { partsOf, type Correction, type Corrections } from './spelling'
import { synonymsWith, type AlsoSearched, type Synonym, type Synonyms } from './synonyms'

/** One way to satisfy a wanted unit. `tokens` are index words that must all be there. */
export interface Alternative {
  text: string
  tokens: string[]
  weight: number
}

/** A wanted unit of the query: the word typed and what may stand for it. Documents are ranked by these. */
export interface Unit {
  text: string
  alternatives: Alternative[]
  /** Set when the others are a guess at what was meant. */
  guessed?: Correction['reason']
}

/** Text that must (or must not) occur, in a field or anywhere: any one of `texts`, folded. */
export interface Requirement {
  texts: string[]
  field?: TextField
}

export interface TypedFacet {
  facet: FacetName
  values: readonly string[]
  not: boolean
}

/** What both engines work from: the query, understood. */
export interface QueryPlan {
  units: Unit[]
  /** Character pairs of the words typed; they rank, they never exclude. */
  bigrams: string[]
  required: Requirement[]
  excluded: Requirement[]
  /** Facets chosen: exactly these values. */
  filters: FacetFilter
  /** Facets typed: values may be cut short (济南 for 济南市). */
  typedFacets: TypedFacet[]
  alsoSearched: AlsoSearched[]
  /** What to mark in a hit. */
  marks: string[]
}

/** How words are read. */
interface Reading {
  /** Null when synonyms are not wanted. */
  synonyms: Synonyms | null
  corrections: Corrections
}

/** Units of one query; what is longer is cut down to its keywords. */
const maximumUnits = 40

/** Turns a query into a plan. Pure but for the loading of the segmenter. */
export function planQuery(
  search: Pick<SearchQuery, 'query' | 'within' | 'filters' | 'synonyms' | 'groups'>,
  corrections: Corrections = new Map(),
): QueryPlan {
  const plan: QueryPlan = {
    units: [],
    bigrams: [],
    required: [],
    excluded: [],
    filters: { ...search.filters },
    typedFacets: [],
    alsoSearched: [],
    marks: [],
  }
  const how = { synonyms: search.synonyms === false ? null : synonymsWith(search.groups), corrections }
  for (const clause of search.query.clauses) addClause(plan, clause, search.query, how)
  for (const query of search.within ?? []) {
    for (const clause of query.clauses) addWithin(plan, clause, query, how)
  }
  plan.units = dedupe(plan.units).slice(0, maximumUnits)
  plan.marks = marksOf(plan)
  return plan
}

/** The query with every part required as it is written, for words the segmenter cut otherwise in texts (守妇). */
export function literally<Query extends Pick<SearchQuery, 'query'>>(search: Query): Query {
  return { ...search, query: { ...search.query, mode: 'exact' } }
}

function addClause(plan: QueryPlan, clause: Clause, query: ParsedQuery, how: Reading): void {
  if (clause.type === 'facet') {
    plan.typedFacets.push({ facet: clause.facet, values: clause.values, not: clause.not })
    return
  }
  const parts = clause.type === 'phrase' ? [clause.text] : clause.text.split(' ')
  if (clause.not) {
    for (const text of parts) addRequirement(plan.excluded, [text], clause.field)
  } else if (clause.type === 'phrase' || query.mode === 'exact') {
    for (const text of parts) addRequirement(plan.required, [text], clause.field)
  } else if (clause.field) {
    requireWords(plan, clause.text, clause.field, how)
  } else {
    addWords(plan, clause.text, how)
  }
}

/** A query searched within: everything it wants is required. */
function addWithin(plan: QueryPlan, clause: Clause, query: ParsedQuery, how: Reading): void {
  const loose = clause.type === 'words' && !clause.not && query.mode === 'fuzzy'
  if (loose) requireWords(plan, clause.text, clause.field, how)
  else addClause(plan, clause, query, how)
}

function addRequirement(to: Requirement[], texts: string[], field?: TextField): void {
  const wanted = texts.map((text) => fold(text).trim()).filter(Boolean)
  if (wanted.length > 0) to.push({ texts: wanted, ...(field && { field }) })
}

function requireWords(plan: QueryPlan, text: string, field: TextField | undefined, { synonyms }: Reading): void {
  for (const unit of unitsOf(text, synonyms, plan.alsoSearched)) {
    addRequirement(
      plan.required,
      unit.alternatives.map((alternative) => alternative.text),
      field,
    )
  }
}

function addWords(plan: QueryPlan, text: string, { synonyms, corrections }: Reading): void {
  const folded = fold(text)
  if ([...squeeze(folded)].length === 1) return addRequirement(plan.required, [text])
  const long = text.length >= pastedLength
  const units = partsOf(text).flatMap((part) => {
    const bare = squeeze(fold(part))
    const correction = synonyms?.added.includes(bare) ? undefined : corrections.get(bare)
    if (correction) return [correctedUnit(part, correction, plan.alsoSearched)]
    return unitsOf(part, long ? null : synonyms, plan.alsoSearched)
  })
  plan.units.push(...(units.length > maximumUnits ? tellingUnits(text, units) : units))
  plan.bigrams.push(...wordPairs(squeeze(folded)).slice(0, long ? 120 : 200))
  if (plan.units.length === 0) addRequirement(plan.required, [text])
}

function tellingUnits(text: string, units: Unit[]): Unit[] {
  const telling = new Set(keywords(fold(text), maximumUnits))
  return units.filter((unit) => telling.has(unit.text))
}

/** Words in the order typed; where one of our terms with synonyms stands, the term is the unit. */
function unitsOf(text: string, synonyms: Synonyms | null, also: AlsoSearched[]): Unit[] {
  const bare = squeeze(fold(text))
  const units: Unit[] = []
  let done = 0
  const cut = (to: number) => {
    for (const word of queryWords(bare.slice(done, to))) units.push(plainUnit(word))
  }
  for (let i = 0; synonyms && i < bare.length; i++) {
    const term = [...synonyms.added.filter((each) => bare.startsWith(each, i)), ...wordsAt(bare, i)].find(
      (word) => synonyms.of(word).length > 0,
    )
    if (!term) continue
    cut(i)
    units.push(synonymUnit(term, synonyms.of(term), also))
    done = i + term.length
    i = done - 1
  }
  cut(bare.length)
  return units
}

function plainUnit(word: string): Unit {
  return { text: word, alternatives: [{ text: word, tokens: [word], weight: 1 }] }
}

/** Words a text that holds the term is indexed under: itself, for a word of the dictionary. */
function tokensOf(term: string): string[] {
  if (isDictionaryWord(term)) return [term]
  const tokens = queryWords(term)
  return tokens.length > 0 ? tokens : [term]
}

const alternative = (text: string, weight: number): Alternative => ({ text, tokens: tokensOf(text), weight })

function synonymUnit(term: string, synonyms: readonly Synonym[], also: AlsoSearched[]): Unit {
  for (const reason of ['synonym', 'near'] as const) {
    const near = reason === 'near'
    const terms = synonyms.filter(({ type }) => (type === 'near' || type === 'narrow') === near)
    if (terms.length > 0 && !also.some((item) => item.for === term && item.reason === reason)) {
      also.push({ for: term, terms: terms.map(({ text }) => text), reason })
    }
  }
  return {
    text: term,
    alternatives: [alternative(term, 1), ...synonyms.map(({ text, weight }) => alternative(fold(text), weight))],
  }
}

/** The part as typed or what it may mean, each a set of words that must all be there. */
function correctedUnit(part: string, { terms, reason }: Correction, also: AlsoSearched[]): Unit {
  const typed = squeeze(fold(part))
  also.push({ for: part, terms, reason })
  return {
    text: typed,
    alternatives: [alternative(typed, 1), ...terms.map((term) => alternative(term, 0.7))],
    guessed: reason,
  }
}

function dedupe(units: readonly Unit[]): Unit[] {
  return [...new Map(units.map((unit) => [unit.text, unit])).values()]
}

/** Longest first, so that whole phrases are marked before their parts. */
function marksOf(plan: QueryPlan): string[] {
  const texts = [
    ...plan.required.flatMap((requirement) => requirement.texts),
    ...plan.units.flatMap((unit) => unit.alternatives.map(({ text }) => text)),
  ]
  return [...new Set(texts)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, 100)
}
