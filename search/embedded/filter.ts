import type { FacetFilter, FacetName } from '../engine'
import type { TypedFacet } from '../plan'
import type { Visibility } from '../visibility'
import type { Connection, Value } from './database'

/** A condition on `d`, the doc table of a generation. An empty one lets everything through. */
export interface Filter {
  sql: string
  values: Value[]
}

export interface FilterInput {
  visibility: Visibility
  filters?: FacetFilter
  typedFacets?: readonly TypedFacet[]
}

/** Everything a hit must satisfy beside its words. Access comes first and cannot be left out. */
export function compileFilter(db: Connection, g: number, input: FilterInput): Filter {
  const parts: Filter[] = [accessFilter(db, g, input.visibility)]
  for (const [name, values] of Object.entries(input.filters ?? {}) as [FacetName, readonly string[]][]) {
    if (values.length > 0) parts.push(facetFilter(g, 'EXISTS', exactIds(db, g, name, values)))
  }
  for (const { facet, values, not } of input.typedFacets ?? []) {
    parts.push(facetFilter(g, not ? 'NOT EXISTS' : 'EXISTS', typedIds(db, g, facet, values)))
  }
  return both(parts)
}

/** The same, and only these rows. */
export function among(filter: Filter, rows: readonly number[]): Filter {
  return both([filter, inList('+d.rowid IN', rows)])
}

/** The same, and none of these rows. */
export function without(filter: Filter, rows: readonly number[]): Filter {
  return both([filter, inList('+d.rowid NOT IN', rows)])
}

function both(parts: readonly Filter[]): Filter {
  const used = parts.filter(({ sql }) => sql !== '')
  return { sql: used.map(({ sql }) => sql).join(' AND '), values: used.flatMap(({ values }) => values) }
}

function exactIds(db: Connection, g: number, name: FacetName, values: readonly string[]): number[] {
  const sql = `SELECT facet FROM g${g}_facet WHERE name = ? AND value IN (SELECT value FROM json_each(?))`
  return db.column<number>(sql, name, JSON.stringify(values))
}

/** A value as typed fits the value itself and, from two characters on, values that begin with it. */
function typedIds(db: Connection, g: number, name: FacetName, values: readonly string[]): number[] {
  const begun = values
    .filter((value) => value.length > 1)
    .flatMap((value) =>
      db.column<number>(
        `SELECT facet FROM g${g}_facet WHERE name = ? AND value >= ? AND value < ?`,
        name,
        value,
        `${value}\u{10ffff}`,
      ),
    )
  return [...new Set([...exactIds(db, g, name, values), ...begun])]
}

function accessFilter(db: Connection, g: number, { tokens, excludedRounds }: Visibility): Filter {
  const allowed = db.column<number>(
    `SELECT DISTINCT class FROM g${g}_class_token WHERE token IN (SELECT value FROM json_each(?))
     EXCEPT SELECT class FROM g${g}_class_round WHERE round IN (SELECT value FROM json_each(?))`,
    JSON.stringify(tokens),
    JSON.stringify(excludedRounds),
  )
  const all = db.value<number>(`SELECT count(*) FROM g${g}_class`)
  return allowed.length === all ? { sql: '', values: [] } : inList('d.class IN', allowed)
}

function facetFilter(g: number, exists: 'EXISTS' | 'NOT EXISTS', ids: readonly number[]): Filter {
  return {
    sql: `${exists} (SELECT 1 FROM g${g}_doc_facet f WHERE f.doc = d.rowid
          AND f.facet IN (SELECT value FROM json_each(?)))`,
    values: [JSON.stringify(ids)],
  }
}

function inList(left: string, list: readonly number[]): Filter {
  return { sql: `${left} (SELECT value FROM json_each(?))`, values: [JSON.stringify(list)] }
}
