import {
  facetNames,
  parseQuery,
  type FacetFilter,
  type SearchDocument,
  type SearchQuery,
  type SearchResult,
  type SortOrder,
  type Visibility,
} from '../../search'
import { keywords as keywordsOf } from '../../search/segment'
import type { Actor } from '../accounts/actor'
import type { LibraryDocument } from './documents.server'
import { askEngine } from './engine.server'
import { countFacets } from './facets.server'
import { atOnce, lastPage, pageSize } from './limits'
import { drawPanel } from './panels.server'
import { readWithin } from './refine'
import { documentIdSchema, type SearchInput } from './schema'
import { addedGroups } from './synonyms.server'
import { toQuery } from './to-query'
import { maySortByScore } from './visibility'
import { readVisible, visibilityFor, visibleById } from './visible.server'

/** One page of what the actor may find; counts and pictures only where they were opened. */
export async function searchLibrary(actor: Actor | null, input: SearchInput) {
  const visibility = await visibilityFor(actor)
  const query = await queryOf(actor, input, visibility)
  const [result, facets, panel] = await askEngine((engine) =>
    Promise.all([engine.search(query), countFacets(engine, query, input.open), drawPanel(engine, query, input.panel)]),
  )
  const pages = Math.min(lastPage, Math.ceil(result.total / pageSize))
  return {
    ...result,
    hits: await stillStanding(result, visibility),
    facets,
    pages,
    panel,
    byScore: maySortByScore(actor),
  }
}

/** What the engine is asked for an address; the visibility is part of every question. */
export async function queryOf(actor: Actor | null, input: SearchInput, visibility: Visibility): Promise<SearchQuery> {
  const sort: SortOrder = input.sort === 'score' && !maySortByScore(actor) ? 'relevance' : input.sort
  return {
    query: toQuery(input),
    within: input.within.map((text) => toQuery(readWithin(text))),
    visibility,
    filters: filtersOf(input),
    sort,
    synonyms: input.synonyms,
    groups: await addedGroups(),
    offset: (input.page - 1) * pageSize,
    limit: pageSize,
  }
}

const filtersOf = (input: SearchInput): FacetFilter =>
  Object.fromEntries(facetNames.map((name) => [name, input[name]] as const).filter(([, values]) => values.length > 0))

/** Joins the hits with the rows as they stand now: what was withdrawn or hidden a moment ago cannot appear. */
async function stillStanding({ hits }: SearchResult, visibility: Visibility) {
  const documents = await visibleById(
    visibility,
    hits.map(({ id }) => id),
  )
  return hits.flatMap((hit) => {
    const document = documents.get(hit.id)
    if (!document) return []
    const { kind, city, county, date, organization, authors, themes = [], column, award } = document
    return [{ ...hit, kind, city, county, date, organization, authors, themes, column, award }]
  })
}

/** One document for reading. @throws Response 404 when there is none, or none the actor may find */
export async function readLibraryDocument(actor: Actor | null, id: string) {
  if (!documentIdSchema.safeParse(id).success) throw new Response(null, { status: 404 })
  const [document] = await readVisible(await visibilityFor(actor), [id])
  if (!document) throw new Response(null, { status: 404 })
  return document
}

const similarShown = 6

/** Others the actor may find whose main words are this document's: looked for by its telling words. */
export async function findSimilar(actor: Actor | null, { id, title, keywords = [], body }: SearchDocument) {
  const words = [...new Set([...keywords, ...keywordsOf(`${title}\n${body}`, 12)])].slice(0, 16).join(' ')
  const visibility = await visibilityFor(actor)
  const result = await askEngine((engine) =>
    engine.search({ query: parseQuery(words), visibility, synonyms: false, limit: similarShown + 1 }),
  )
  const others = (await stillStanding(result, visibility)).filter((hit) => hit.id !== id).slice(0, similarShown)
  return others.map(({ id: other, kind, title: pieces, organization, column }) => ({
    id: other,
    kind,
    title: pieces.map(({ text }) => text).join(''),
    from: column ?? organization,
  }))
}

/** The first documents of a result, as a list to take away at once. */
export async function listForExport(actor: Actor | null, input: SearchInput): Promise<LibraryDocument[]> {
  const visibility = await visibilityFor(actor)
  const query = await queryOf(actor, input, visibility)
  const { hits } = await askEngine((engine) => engine.search({ ...query, offset: 0, limit: atOnce }))
  return readVisible(
    visibility,
    hits.map(({ id }) => id),
    { texts: false },
  )
}
