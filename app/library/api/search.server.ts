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
    hits: result.hits.map(
      ({
        id,
        kind,
        title,
        snippet,
        occurrences,
        date,
        city,
        county,
        organization,
        authors,
        themes,
        column,
        award,
      }) => ({
        id,
        kind,
        title: plain(title),
        snippet: marked(snippet),
        occurrences,
        date,
        city,
        county,
        organization,
        authors,
        themes,
        column,
        award,
      }),
    ),
    facets: result.facets,
  }
}

/** One document in full with its citations. A diary names no author. */
export async function documentForProgram(actor: Actor, id: string) {
  const document = await readLibraryDocument(actor, id)
  const {
    kind,
    title,
    abstract,
    keywords,
    body,
    authors,
    organization,
    year,
    city,
    county,
    themes,
    methods,
    groups,
    column,
    award,
    date,
  } = document
  return {
    id,
    kind,
    title,
    abstract,
    keywords,
    body,
    authors,
    organization,
    year,
    city,
    county,
    themes,
    methods,
    groups,
    column,
    award,
    date,
    citations: { gbt7714: gbt7714(document), bibtex: bibtex(document), ris: ris(document) },
  }
}

const plain = (segments: readonly Segment[]) => segments.map(({ text }) => text).join('')
/** Hits stand between 【 and 】: text, never HTML. */
const marked = (segments: readonly Segment[]) => segments.map(({ text, hit }) => (hit ? `【${text}】` : text)).join('')
