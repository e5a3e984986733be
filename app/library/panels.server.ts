import { keywords as keywordsOf } from '../../search/segment'
import type { SearchEngine, SearchQuery } from '../../search'
import type { SearchInput } from './schema'
import { cityTiles, countyTiles, type Tile } from './tiles'
import { byMonth, type Month } from './trend'
import { readVisible } from './visible.server'

/** Documents a cloud is made from at most: the newest of the result. */
const sample = 500
const cloudWords = 40

export type Panel =
  | { kind: 'map'; cities: Tile[]; counties: Tile[] }
  | { kind: 'trend'; months: Month[] }
  | { kind: 'cloud'; words: { word: string; count: number }[]; of: number }

/** The picture of the current result that was asked for, or nothing. The same visibility as the result itself. */
export async function drawPanel(
  engine: SearchEngine,
  query: SearchQuery,
  kind: SearchInput['panel'],
): Promise<Panel | null> {
  if (!kind) return null
  if (kind === 'map') {
    const { city, county: _county, ...rest } = query.filters ?? {}
    // all cities stay on the map when one is chosen, so that a second can be added
    const [all, chosen] = await Promise.all([
      engine.facets({ ...query, filters: { ...rest } }),
      city?.length ? engine.facets({ ...query, filters: { ...rest, city } }) : null,
    ])
    return { kind, cities: cityTiles(all.city), counties: countyTiles(chosen?.county ?? []) }
  }
  if (kind === 'trend') {
    const { month: _month, ...filters } = query.filters ?? {} // a month that is chosen keeps its neighbours
    return { kind, months: byMonth((await engine.facets({ ...query, filters })).month) }
  }
  const { hits } = await engine.search({ ...query, sort: 'date', offset: 0, limit: sample })
  const documents = await readVisible(
    query.visibility,
    hits.map(({ id }) => id),
  )
  const words = documents.flatMap((document) =>
    document.keywords?.length ? [...document.keywords] : keywordsOf(document.body, 5),
  )
  return { kind, words: mostFrequent(words), of: documents.length }
}

function mostFrequent(words: readonly string[]) {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, cloudWords)
}
