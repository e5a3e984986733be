import { highlight, parseQuery } from '../../search'
import type { Actor } from '../accounts/actor'
import { bibtex, gbt7714 } from './citation'
import { searchEngine } from './engine.server'
import { findSimilar, readLibraryDocument } from './queries.server'

const longestMarked = 40

/** A document for reading with the searched words marked, and how to cite it (GB/T 7714). */
export async function readForReading(actor: Actor, id: string, q: string, withSimilar: boolean) {
  const document = await readLibraryDocument(actor, id)
  const marks = q ? await marksOf(q) : []
  const { kind, organization, authors, date, keywords = [] } = document
  const plain = (text: string) => highlight(text, marks)
  return {
    kind, organization, authors: kind === 'diary' ? undefined : authors, date, keywords,
    title: plain(document.title),
    abstract: document.abstract ? plain(document.abstract) : null,
    paragraphs: paragraphsOf(document.body).map(({ heading, text }) => ({ heading, segments: plain(text) })),
    citation: gbt7714(document), bibtex: bibtex(document),
    similar: withSimilar ? await findSimilar(actor, document) : null,
    back: q ? `/search?q=${encodeURIComponent(q)}` : '/search',
  }
}

/** The words to mark: what the engine says it searched, synonyms included. */
async function marksOf(q: string) {
  const query = parseQuery(q.slice(0, 500))
  const { marks } = await (await searchEngine()).search({ query, visibility: { tokens: [], excludedRounds: [] }, limit: 1 })
  return marks.slice(0, longestMarked)
}

/** Plain paragraphs of a Markdown text; tables stay as their lines. */
function paragraphsOf(markdown: string) {
  return markdown.split(/\n+/).map((line) => line.trim()).filter(Boolean).map((line) => {
    const heading = /^#{1,6}\s+/.test(line)
    return { heading, text: line.replace(/^#{1,6}\s+/, '').replace(/^\s*[-*]\s+/, '· ').replace(/\*\*/g, '') }
  })
}

