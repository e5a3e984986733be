import type { SearchQuery, SortOrder } from '../engine'
import { literally, planQuery, type QueryPlan, type Unit } from '../plan'
import { countLimit, enoughDocuments, typedWords } from '../units'
import type { Visibility } from '../visibility'
import type { Value } from './database'
import { among, compileFilter, without, type Filter } from './filter'
import { either, matchWords } from './match'
import { allRowsContaining, rowsContaining, type PhraseRows } from './phrases'
import type { Reading } from './reading'
import { correctQuery } from './spelling'

/** A SELECT that yields rows, as the tail after its columns. */
interface Tail {
  sql: string
  values: Value[]
}

/** The set of documents a query finds. */
export interface Source {
  reading: Reading
  plan: QueryPlan
  /** All rows, unordered: `SELECT row …`. */
  found: Tail
  /** The promising ones, in the order of FTS5's ranking; null when phrases or filters alone find. */
  promising: Tail | null
  relaxed: boolean
  /** See SearchResult. */
  approximate: boolean
  /** Rows that hold all words, known when relaxed. */
  allWords: number[]
  /** Rows that hold a phrase but for quotation marks or blanks; they come last. */
  loose: number[]
  /** See SearchResult. */
  complete: boolean
}

/** Sources remembered. */
const capacity = 50

/** Finds out what a query means on the index as it stands. */
export function openSource(reading: Reading, query: SearchQuery): Source {
  const { query: parsed, within, visibility, filters, synonyms, groups } = query
  const key = JSON.stringify([parsed, within, visibility, filters, synonyms, groups])
  const known = reading.sources.get(key)
  if (known) return known
  const source = makeSource(reading, query)
  if (reading.sources.size >= capacity) reading.sources.clear()
  reading.sources.set(key, source)
  return source
}

/** The plan of a query; when no document the reader may find holds its words, they may still be written somewhere. */
function understand(reading: Reading, query: SearchQuery) {
  const plan = planQuery(query, correctQuery(reading, query.query, query.visibility))
  const words = typedWords(plan)
  const approximate = words !== null && !isHeld(reading, words, query.visibility)
  if (approximate) {
    const literal = withWanted(reading, query, planQuery(literally(query)))
    if (literal.wanted && literal.wanted.exact.length + literal.wanted.loose.length > 0)
      return { ...literal, approximate: false }
  }
  return { ...withWanted(reading, query, plan), approximate }
}

/** What a plan requires, looked for among what the reader may find and has narrowed it to. */
function withWanted(
  reading: Reading,
  { visibility }: SearchQuery,
  plan: QueryPlan,
): { plan: QueryPlan; filter: Filter; wanted: PhraseRows | null } {
  const { filters, typedFacets } = plan
  const filter = compileFilter(reading.db, reading.g, { visibility, filters, typedFacets })
  return { plan, filter, wanted: plan.required.length > 0 ? rowsContaining(reading, plan.required, filter) : null }
}

function isHeld({ db, g }: Reading, words: readonly Unit[], visibility: Visibility): boolean {
  if (words.length === 0) return false
  const { sql, values } = overWords(g, either(words), compileFilter(db, g, { visibility }))
  return db.value(`${sql} LIMIT 1`, ...values) !== undefined
}

function makeSource(reading: Reading, query: SearchQuery): Source {
  const { db, g } = reading
  const { plan, filter: visible, wanted, approximate } = understand(reading, query)
  const excluded = plan.excluded.flatMap((requirement) => allRowsContaining(reading, requirement))
  const rows = wanted && [...wanted.exact, ...wanted.loose]
  const filter = excluded.length > 0 ? without(visible, excluded) : visible
  const base = {
    reading,
    plan,
    approximate,
    relaxed: false,
    allWords: [],
    loose: wanted?.loose ?? [],
    complete: wanted?.complete ?? true,
  }
  const match = matchWords(plan, reading)
  if (!match) {
    const nothing = plan.units.length > 0 && plan.required.length === 0
    return { ...base, found: overDocuments(g, filter, rows, nothing), promising: null }
  }
  const words = rows ? among(filter, rows) : filter
  const newest = db.value<number>(`SELECT max(rowid) FROM g${g}_doc`) ?? 0
  const tails = (expression: string, narrow: string, window: number) => ({
    found: overWords(g, expression, words),
    promising: overWords(g, narrow, words, window < 1 ? Math.floor(newest * (1 - window)) : 0),
  })
  const any = tails(match.any, match.rare, match.rareWindow)
  if (!match.all) return { ...base, ...any }
  const all = tails(match.all, match.all, match.allWindow)
  const allWords = db.numbers(`${all.found.sql} LIMIT ${enoughDocuments}`, ...all.found.values)
  return allWords.length >= enoughDocuments ? { ...base, ...all } : { ...base, ...any, relaxed: true, allWords }
}

/** How many documents, counted as far as `countLimit`. */
export function countSource({ reading: { db }, found: { sql, values }, complete }: Source): {
  total: number
  exact: boolean
} {
  const count = db.value<number>(`SELECT count(*) FROM (${sql} LIMIT ${countLimit + 1})`, ...values) ?? 0
  return { total: Math.min(count, countLimit), exact: count <= countLimit && complete }
}

/** The best rows of the first stage, best first. */
export function promisingRows(source: Source, limit: number): number[] {
  if (!source.promising) return sortedRows(source, 'relevance', limit, 0)
  const { sql, values } = source.promising
  return source.reading.db.numbers(`${sql} ORDER BY w.rank LIMIT ?`, ...values, limit)
}

/**
 * Every row by date or score, without a value last; those with all words first. By relevance they come as the
 * candidates for ranking: by date, loose ones last.
 */
export function sortedRows(
  { reading: { db, g }, found, relaxed, allWords, loose }: Source,
  sort: SortOrder,
  limit: number,
  offset: number,
): number[] {
  const last = sort === 'relevance' ? loose : []
  const lead = [
    ...(relaxed ? ['d.rowid IN (SELECT value FROM json_each(?)) DESC'] : []),
    ...(last.length > 0 ? ['d.rowid IN (SELECT value FROM json_each(?))'] : []),
  ]
  const lists = [...(relaxed ? [allWords] : []), ...(last.length > 0 ? [last] : [])]
  return db.numbers(
    `SELECT d.rowid FROM g${g}_doc d WHERE d.rowid IN (${found.sql})
     ORDER BY ${[...lead, sort === 'score' ? byScore : byDate].join(', ')} LIMIT ? OFFSET ?`,
    ...found.values,
    ...lists.map((list) => JSON.stringify(list)),
    limit,
    offset,
  )
}

const byDate = 'd.date IS NULL, d.date DESC, d.rowid DESC'
const byScore = `d.score IS NULL, d.score DESC, ${byDate}`

/** A bound number is a REAL to SQLite, by which FTS5 would read every match and only then leave out the older ones. */
function overWords(g: number, match: string, filter: Filter, above = 0): Tail {
  const join = filter.sql === '' ? '' : `CROSS JOIN g${g}_doc d ON d.rowid = w.rowid AND ${filter.sql}`
  const newer = above > 0 ? 'AND w.rowid > CAST(? AS INTEGER)' : ''
  return {
    sql: `SELECT w.rowid AS row FROM g${g}_words w ${join} WHERE g${g}_words MATCH ? ${newer}`,
    values: [...filter.values, match, ...(above > 0 ? [above] : [])],
  }
}

function overDocuments(g: number, filter: Filter, rows: number[] | null, nothing: boolean): Tail {
  const conditions = [nothing ? '0' : '1', ...(filter.sql ? [filter.sql] : [])]
  if (rows) conditions.push('d.rowid IN (SELECT value FROM json_each(?))')
  return {
    sql: `SELECT d.rowid AS row FROM g${g}_doc d WHERE ${conditions.join(' AND ')}`,
    values: [...filter.values, ...(rows ? [JSON.stringify(rows)] : [])],
  }
}
