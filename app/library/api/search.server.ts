import type { Segment } from '../../../search'
import type { Actor } from '../../accounts/actor'
import { bibtex, gbt7714, ris } from '../citation'
import { readLibraryDocument, searchLibrary } from '../queries.server'
import { readSearch } from '../schema'

/** A result as programs get it: the same address parameters and the same visibility as the page. */
export async function searchForProgram(actor: Actor, url: URL) {
  const { open, ...input } = readSearch(url)
  const result = await searchLibrary(actor, { ...input, open, panel: null })
  return {
    total: result.total,
    totalIsExact: result.totalIsExact,
    complete: result.complete,
    page: input.page,
    pages: result.pages,
    alsoSearched: result.alsoSearched,
    hits: result.hits.map((hit) => ({
      ...only(hit, ['id', 'kind', 'occurrences', ...cardFields]),
      title: plain(hit.title),
      snippet: marked(hit.snippet),
    })),
    facets: result.facets,
  }
}

/** One document in full with its citations. A diary names no author. */
export async function documentForProgram(actor: Actor, id: string) {
  const document = await readLibraryDocument(actor, id)
  return {
    id,
    ...only(document, ['kind', 'title', 'abstract', 'keywords', 'body', 'year', 'methods', 'groups', ...cardFields]),
    citations: { gbt7714: gbt7714(document), bibtex: bibtex(document), ris: ris(document) },
  }
}

/** What is told of every document: these fields and no other. */
const cardFields = ['date', 'city', 'county', 'organization', 'authors', 'themes', 'column', 'award'] as const

const only = <T, K extends keyof T>(from: T, names: readonly K[]) =>
  Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, K>

const plain = (segments: readonly Segment[]) => segments.map(({ text }) => text).join('')
/** Hits stand between 【 and 】: text, never HTML. */
const marked = (segments: readonly Segment[]) => segments.map(({ text, hit }) => (hit ? `【${text}】` : text)).join('')
