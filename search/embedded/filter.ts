import type { FacetFilter, FacetName } from '../engine'
import type { Visibility } from '../visibility'
import type { Connection, Value } from './database'

/** A condition on `d`, the doc table of a generation. An empty one lets everything through. */
export interface Filter {
  sql: string
  values: Value[]
}

export interface FilterInput {
  visibility: Visibility
  filters: FacetFilter
  excludedFilters: FacetFilter
  /** Only these rows. */
  rows?: readonly number[] | null
  /** None of these rows. */
  withoutRows?: readonly number[]
}

/** Everything a hit must satisfy beside its words. Access comes first and cannot be left out. */
export function compileFilter(db: Connection, g: number, input: FilterInput): Filter {
  const parts: Filter[] = [accessFilter(db, g, input.visibility)]
  for (const [name, values] of entries(input.filters)) {
    parts.push(facetFilter(db, g, name, values, 'EXISTS'))
  }
  for (const [name, values] of entries(input.excludedFilters)) {
    parts.push(facetFilter(db, g, name, values, 'NOT EXISTS'))
  }
  if (input.rows) parts.push(inList('+d.rowid IN', input.rows))
  if (input.withoutRows?.length) parts.push(inList('+d.rowid NOT IN', input.withoutRows))
  const used = parts.filter(({ sql }) => sql !== '')
  return { sql: used.map(({ sql }) => sql).join(' AND '), values: used.flatMap(({ values }) => values) }
}

/** A facet value as typed fits the value itself and values that begin with it (济南 → 济南市). */
export function facetIds(db: Connection, g: number, name: FacetName, values: readonly string[]): number[] {
  const ids = new Set<number>()
  for (const value of values) {
    const exact = db.column<number>(`SELECT facet FROM g${g}_facet WHERE name = ? AND value = ?`, name, value)
    const found = exact.length > 0 || value.length < 2
      ? exact
      : db.column<number>(
          `SELECT facet FROM g${g}_facet WHERE name = ? AND value >= ? AND value < ?`, name, value, `${value}\u{10ffff}`,
        )
    for (const id of found) ids.add(id)
  }
  return [...ids]
}

function entries(filters: FacetFilter): [FacetName, readonly string[]][] {
  return Object.entries(filters).filter(([, values]) => values && values.length > 0) as [FacetName, string[]][]
}

function accessFilter(db: Connection, g: number, { tokens, excludedRounds }: Visibility): Filter {
  const allowed = db.column<number>(
    `SELECT DISTINCT class FROM g${g}_class_token WHERE token IN (SELECT value FROM json_each(?))
     EXCEPT SELECT class FROM g${g}_class_round WHERE round IN (SELECT value FROM json_each(?))`,
    JSON.stringify(tokens), JSON.stringify(excludedRounds),
  )
  const all = db.value<number>(`SELECT count(*) FROM g${g}_class`)
  return allowed.length === all ? { sql: '', values: [] } : inList('d.class IN', allowed)
}

function facetFilter(
  db: Connection, g: number, name: FacetName, values: readonly string[], exists: 'EXISTS' | 'NOT EXISTS',
): Filter {
  return {
    sql: `${exists} (SELECT 1 FROM g${g}_doc_facet f WHERE f.doc = d.rowid
          AND f.facet IN (SELECT value FROM json_each(?)))`,
    values: [JSON.stringify(facetIds(db, g, name, values))],
  }
}

function inList(left: string, list: readonly number[]): Filter {
  return { sql: `${left} (SELECT value FROM json_each(?))`, values: [JSON.stringify(list)] }
}
