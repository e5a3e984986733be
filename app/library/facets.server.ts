import type { FacetCounts, FacetName, SearchEngine, SearchQuery } from '../../search'

/**
 * Counts for the groups that were opened, and no work for the others. Values of one group are alternatives: where some
 * are chosen already, the group is counted without them, so that a second can be added. Years and months come newest first.
 */
export async function countFacets(
  engine: SearchEngine,
  query: SearchQuery,
  open: readonly FacetName[],
): Promise<Partial<FacetCounts>> {
  const chosen = open.filter((name) => query.filters?.[name]?.length)
  const [all, ...alone] = await Promise.all([
    open.length > chosen.length ? engine.facets(query) : null,
    ...chosen.map((name) => engine.facets({ ...query, filters: { ...query.filters, [name]: [] } })),
  ])
  return Object.fromEntries(
    open.map((name) => {
      const counts = (alone[chosen.indexOf(name)] ?? all!)[name]
      return [
        name,
        name === 'year' || name === 'month' ? [...counts].sort((a, b) => (a.value < b.value ? 1 : -1)) : counts,
      ]
    }),
  )
}
