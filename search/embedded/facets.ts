import { facetNames, type FacetCounts, type FacetName, type SearchQuery } from '../engine'
import type { Reading } from './reading'
import { openSource } from './source'

/** Values told per facet. */
const valuesPerFacet = 200

/** Counts every facet value over all documents the query finds. */
export function facets(reading: Reading, query: SearchQuery): FacetCounts {
  const { db, g } = reading
  const source = openSource(reading, query)
  const rows = db.rows<[FacetName, string, number]>(
    `WITH hit AS MATERIALIZED (${source.found.sql}),
          counted AS (SELECT f.facet, count(*) AS n FROM hit JOIN g${g}_doc_facet f ON f.doc = hit.row GROUP BY f.facet)
     SELECT name, value, n FROM counted JOIN g${g}_facet USING (facet) ORDER BY n DESC, value`,
    ...source.found.values,
  )
  const counts = Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as FacetCounts
  for (const [name, value, count] of rows) {
    if (counts[name].length < valuesPerFacet) counts[name].push({ value, count })
  }
  return counts
}
