import { mayFind, type FacetFilter, type SearchResult, type SortOrder } from '../../search'
import type { Actor } from '../accounts/actor'
import { pool } from '../server/db.server'
import { readDocuments } from './documents.server'
import { searchEngine } from './engine.server'
import { drawPanel } from './panels.server'
import { readWithin, toQuery } from './refine'
import type { SearchInput } from './schema'
import { libraryVisibility, maySortByScore } from './visibility'

const pageSize = 20
const lastPage = 50 // as far as anyone reads

/** Rounds not yet opened in which the person has a seat: their reports do not exist for her. */
async function judgingRounds(actor: Actor | null): Promise<string[]> {
  if (!actor) return []
  const { rows } = await pool.query<{ roundId: string }>({
    name: 'judging-rounds',
    text: `SELECT s."roundId" FROM "Seat" s LEFT JOIN "Opening" o ON o."roundId" = s."roundId"
      WHERE s."personId" = $1 AND o."roundId" IS NULL AND s."vacatedAt" IS NULL`,
    values: [actor.id],
  })
  return rows.map(({ roundId }) => roundId)
}

/** One page of what the actor may find, with the counts that narrow it further. */
export async function searchLibrary(actor: Actor | null, input: SearchInput) {
  const engine = await searchEngine()
  const byScore = maySortByScore(actor)
  const query = {
    query: toQuery(input),
    within: input.within.map((text) => toQuery(readWithin(text))),
    visibility: libraryVisibility(actor, await judgingRounds(actor)),
    filters: filtersOf(input),
    sort: (input.sort === 'score' && !byScore ? 'relevance' : input.sort) as SortOrder,
    synonyms: input.synonyms,
    offset: (input.page - 1) * pageSize,
    limit: pageSize,
  }
  const [result, facets, panel] = await Promise.all([engine.search(query), engine.facets(query), drawPanel(engine, query, input.panel)])
  const pages = Math.min(lastPage, Math.ceil(result.total / pageSize))
  return { ...result, hits: await stillStanding(result), facets, pages, panel, byScore }
}

const filtersOf = ({ kind, year, city, county, theme, method, group, column, award }: SearchInput): FacetFilter =>
  Object.fromEntries(Object.entries({ kind, year, city, county, theme, method, group, column, award }).filter(([, values]) => values.length > 0))

/** Joins the hits with the rows as they stand now: what was withdrawn or hidden a moment ago cannot appear. */
async function stillStanding({ hits }: SearchResult) {
  const documents = new Map((await readDocuments(hits.map(({ id }) => id))).map((document) => [document.id, document]))
  return hits.flatMap((hit) => {
    const document = documents.get(hit.id)
    if (!document) return []
    const { kind, city, county, date, organization, authors, themes = [], column, award } = document
    return [{ ...hit, kind, city, county, date, organization, authors: kind === 'report' ? authors : undefined, themes, column, award }]
  })
}

/** One document for reading, if the actor may find it. */
export async function readLibraryDocument(actor: Actor | null, id: string) {
  const visibility = libraryVisibility(actor, await judgingRounds(actor))
  const document = (await readDocuments([id]))[0]
  if (!document || !mayFind(visibility, document)) throw new Response(null, { status: 404 })
  return document
}

/** Completions while typing. */
export async function suggest(actor: Actor | null, text: string) {
  const engine = await searchEngine()
  return engine.suggest({ text, visibility: libraryVisibility(actor, await judgingRounds(actor)), limit: 8 })
}
