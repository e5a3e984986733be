import { mayFind, parseQuery, type FacetFilter, type SearchDocument, type SearchQuery, type SearchResult, type SortOrder } from '../../search'
import { keywords as keywordsOf } from '../../search/segment'
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
const exportLimit = 500 // rows of a list taken away at once

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
  const query = queryOf(actor, input, await judgingRounds(actor))
  const [result, facets, panel] = await Promise.all([engine.search(query), engine.facets(query), drawPanel(engine, query, input.panel)])
  const pages = Math.min(lastPage, Math.ceil(result.total / pageSize))
  return { ...result, hits: await stillStanding(result), facets, pages, panel, byScore: maySortByScore(actor) }
}

function queryOf(actor: Actor | null, input: SearchInput, judging: readonly string[]): SearchQuery {
  const sort: SortOrder = input.sort === 'score' && !maySortByScore(actor) ? 'relevance' : input.sort
  return {
    query: toQuery(input),
    within: input.within.map((text) => toQuery(readWithin(text))),
    visibility: libraryVisibility(actor, judging),
    filters: filtersOf(input),
    sort,
    synonyms: input.synonyms,
    offset: (input.page - 1) * pageSize,
    limit: pageSize,
  }
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

const similarShown = 6

/** Others the actor may find whose main words are this document's: looked for by its telling words. */
export async function findSimilar(actor: Actor | null, { id, title, keywords = [], body }: SearchDocument) {
  const words = [...new Set([...keywords, ...keywordsOf(`${title}\n${body}`, 12)])].slice(0, 16).join(' ')
  const visibility = libraryVisibility(actor, await judgingRounds(actor))
  const result = await (await searchEngine()).search({ query: parseQuery(words), visibility, synonyms: false, limit: similarShown + 1 })
  const others = (await stillStanding(result)).filter((hit) => hit.id !== id).slice(0, similarShown)
  return others.map(({ id: other, kind, title: pieces, organization, column }) => ({ id: other, kind, title: pieces.map(({ text }) => text).join(''), from: column ?? organization }))
}

/** The first documents of a result, as a list to take away. */
export async function listForExport(actor: Actor | null, input: SearchInput): Promise<SearchDocument[]> {
  const { hits } = await (await searchEngine()).search({ ...queryOf(actor, input, await judgingRounds(actor)), offset: 0, limit: exportLimit })
  return readDocuments(hits.map(({ id }) => id))
}

/** Completions while typing. */
export async function suggest(actor: Actor | null, text: string) {
  const engine = await searchEngine()
  return engine.suggest({ text, visibility: libraryVisibility(actor, await judgingRounds(actor)), limit: 8 })
}
