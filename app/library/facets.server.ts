import type { FacetCounts, FacetName, SearchEngine, SearchQuery } from '../../search'

/**
 * Counts for the groups that were opened, and no work for the others. Values of one group are alternatives: where some
 * are chosen already, the group is counted without them, so that a second can be added.
 */
export async function countFacets(engine: SearchEngine, query: SearchQuery, open: readonly FacetName[]): Promise<Partial<FacetCounts>> {
  const chosen = open.filter((name) => query.filters?.[name]?.length)
  const [all, ...alone] = await Promise.all([
    open.length > chosen.length ? engine.facets(query) : null,
    ...chosen.map((name) => engine.facets({ ...query, filters: { ...query.filters, [name]: [] } })),
  ])
  return Object.fromEntries(open.map((name) => [name, (alone[chosen.indexOf(name)] ?? all!)[name]]))
}
