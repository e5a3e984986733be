import type { SearchQuery, SortOrder } from '../engine'
import { planQuery, type QueryPlan, type Requirement, type Unit } from '../plan'
import type { Connection, Value } from './database'
import { compileFilter, type Filter } from './filter'
import { matchWords } from './match'
import { rowsContaining } from './phrases'
import type { Frequencies } from './statistics'

/** Documents that hold all words suffice for a list when there are this many. */
export const enough = 20
/** Documents counted; more are told as a lower bound. */
export const countLimit = 10_000

/** The set of documents a query finds, as the tail of a SELECT over `w` where words find, else over `d`. */
export interface Source {
  g: number
  plan: QueryPlan
  /** FROM and WHERE. */
  sql: string
  values: Value[]
  /** Found by words, so that FTS5 can rank; false when phrases or filters alone find. */
  ranked: boolean
  relaxed: boolean
  /** Rows that hold all words, known when relaxed. */
  allWords: number[]
  complete: boolean
  /** Words that rank a document of this source. */
  units: Unit[]
}

/** Finds out what a query means on the index as it stands. */
export function openSource(db: Connection, g: number, frequencies: Frequencies, query: SearchQuery): Source {
  const plan = planQuery(query)
  const wanted = intersect(db, g, plan.required)
  const withoutRows = plan.excluded.flatMap((requirement) => rowsContaining(db, g, requirement).rows)
  const filter = compileFilter(db, g, {
    visibility: query.visibility,
    filters: plan.filters,
    excludedFilters: plan.excludedFilters,
    rows: wanted.rows,
    withoutRows,
  })
  const base = { g, plan, units: plan.units, relaxed: false, allWords: [], complete: wanted.complete }
  const match = matchWords(plan, g, frequencies)
  if (!match) {
    const nothing = plan.units.length > 0 && plan.required.length === 0
    return { ...base, ...overDocuments(g, filter, wanted.rows, nothing), ranked: false }
  }
  const all = match.all && overWords(g, match.all, filter)
  if (all) {
    const rows = db.column<number>(`SELECT w.rowid ${all.sql} LIMIT ${enough}`, ...all.values)
    if (rows.length >= enough) return { ...base, ...all, ranked: true }
    return { ...base, ...overWords(g, match.any, filter), ranked: true, relaxed: true, allWords: rows }
  }
  return { ...base, ...overWords(g, match.any, filter), ranked: true }
}

/** How many documents, counted as far as `countLimit`. */
export function countSource(db: Connection, source: Source): { total: number; exact: boolean } {
  const sql = `SELECT count(*) FROM (SELECT 1 ${source.sql} LIMIT ${countLimit + 1})`
  const count = db.value<number>(sql, ...source.values) ?? 0
  return { total: Math.min(count, countLimit), exact: count <= countLimit && source.complete }
}

/** Rows in the order asked for; relevance here is the first stage's. */
export function listRows(db: Connection, source: Source, sort: SortOrder, limit: number, offset: number): number[] {
  const { g, sql, values, ranked, relaxed, allWords } = source
  if (sort === 'relevance' && ranked) {
    return db.column<number>(`SELECT w.rowid ${sql} ORDER BY w.rank LIMIT ? OFFSET ?`, ...values, limit, offset)
  }
  const lead = relaxed ? 'd.rowid IN (SELECT value FROM json_each(?)) DESC, ' : ''
  return db.column<number>(
    `SELECT d.rowid FROM g${g}_doc d WHERE d.rowid IN (SELECT ${rowOf(source)} ${sql})
     ORDER BY ${lead}${sort === 'score' ? byScore : byDate} LIMIT ? OFFSET ?`,
    ...values, ...(relaxed ? [JSON.stringify(allWords)] : []), limit, offset,
  )
}

const byDate = 'd.date IS NULL, d.date DESC, d.rowid DESC'
const byScore = `d.score IS NULL, d.score DESC, ${byDate}`

/** The column of a source that holds its rows. */
export function rowOf({ ranked }: Source): string {
  return ranked ? 'w.rowid' : 'd.rowid'
}

function intersect(db: Connection, g: number, required: readonly Requirement[]) {
  let rows: number[] | null = null
  let complete = true
  for (const requirement of required) {
    const found = rowsContaining(db, g, requirement, rows ? new Set(rows) : undefined)
    rows = found.rows
    complete &&= found.complete
  }
  return { rows, complete }
}

function overWords(g: number, match: string, filter: Filter): Pick<Source, 'sql' | 'values'> {
  const join = filter.sql === '' ? '' : `CROSS JOIN g${g}_doc d ON d.rowid = w.rowid AND ${filter.sql}`
  return {
    sql: `FROM g${g}_words w ${join} WHERE g${g}_words MATCH ?`,
    values: [...filter.values, match],
  }
}

function overDocuments(
  g: number, filter: Filter, rows: number[] | null, nothing: boolean,
): Pick<Source, 'sql' | 'values'> {
  const conditions = [nothing ? '0' : '1', ...(filter.sql ? [filter.sql] : [])]
  if (rows) conditions.push('d.rowid IN (SELECT value FROM json_each(?))')
  return {
    sql: `FROM g${g}_doc d WHERE ${conditions.join(' AND ')}`,
    values: [...filter.values, ...(rows ? [JSON.stringify(rows)] : [])],
  }
}
