import { highlight } from '../../search'
import type { Actor } from '../accounts/actor'
import { bibtex, gbt7714 } from './citation'
import { askEngine, unlessAway } from './engine.server'
import { findSimilar, queryOf, readLibraryDocument } from './queries.server'
import type { SearchInput } from './schema'
import { visibilityFor } from './visible.server'

const longestMarked = 40

/** A document for reading with the words of the search marked and numbered, and how to cite it. */
export async function readForReading(actor: Actor, id: string, input: SearchInput, withSimilar: boolean) {
  const document = await readLibraryDocument(actor, id)
  const marks = await marksOf(actor, input)
  const { kind, organization, authors, date, keywords = [] } = document
  let hits = 0
  const marked = (text: string) =>
    highlight(text, marks).map((piece) => (piece.hit ? { ...piece, number: ++hits } : piece))
  const read = {
    kind,
    organization,
    authors: kind === 'diary' ? undefined : authors,
    date,
    keywords,
    title: highlight(document.title, marks),
    abstract: document.abstract ? marked(document.abstract) : null,
    paragraphs: paragraphsOf(document.body).map(({ heading, text }) => ({ heading, segments: marked(text) })),
    citation: gbt7714(document),
    bibtex: bibtex(document),
    similar: withSimilar ? await findSimilar(actor, document) : null,
  }
  return { ...read, hits }
}

/** The words to mark: what the engine says it searched, synonyms and earlier words included. */
async function marksOf(actor: Actor, input: SearchInput) {
  if (!input.q && input.within.length === 0) return []
  const query = await queryOf(actor, { ...input, page: 1 }, await visibilityFor(actor))
  const { marks } = await askEngine((engine) => engine.search({ ...query, limit: 1 })).catch(
    unlessAway({ marks: [] as string[] }),
  )
  return marks.slice(0, longestMarked)
}

/** Plain paragraphs of a Markdown text; tables stay as their lines. */
function paragraphsOf(markdown: string) {
  return markdown
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const heading = /^#{1,6}\s+/.test(line)
      return {
        heading,
        text: line
          .replace(/^#{1,6}\s+/, '')
          .replace(/^\s*[-*]\s+/, '· ')
          .replace(/\*\*/g, ''),
      }
    })
}
