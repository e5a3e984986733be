import { parseQuery, type ParsedQuery, type TextField } from '../../search/query'
import type { Asked } from './refine'

/** The query the engine gets: the chosen field applies to every part typed without one. */
export function toQuery({ q, scope, mode }: Asked): ParsedQuery {
  const parsed = parseQuery(q, { mode })
  if (scope === 'all') return parsed
  const field: TextField = scope
  return {
    ...parsed,
    clauses: parsed.clauses.map((clause) => (clause.type === 'facet' || clause.field ? clause : { ...clause, field })),
  }
}
