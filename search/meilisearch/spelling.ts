import { fold, squeeze } from '../normalize'
import { strictTokens } from '../pairs'
import type { ParsedQuery } from '../query'
import { correct, doubtfulParts, halvesOf, type Correction, type Corrections, type IndexKnowledge } from '../spelling'
import { beginnings, wholeText } from '../text'
import type { Visibility } from '../visibility'
import type { ShownDocument } from './document'
import { accessFilter, allOf, anyOf, pairFilter, quoted, textFilter } from './filter'
import type { Server } from './server'

/** Candidates compared before a part is taken to be written somewhere among so many. */
const sample = 20
/** Documents looked at for the keywords and names, and for the texts, of one part. */
const documentLimit = 200

/** What the doubtful parts of a query may mean in the documents the reader may find. */
export async function correctQuery(server: Server, query: ParsedQuery, visibility: Visibility): Promise<Corrections> {
  const access = accessFilter(visibility)
  const corrections = new Map<string, Correction>()
  for (const part of doubtfulParts(query)) {
    const correction = correct(part, await knowledge(server, part, access))
    if (correction) corrections.set(part, correction)
  }
  return corrections
}

async function knowledge(server: Server, part: string, access: string): Promise<IndexKnowledge> {
  if (await isWritten(server, part, access)) return { known: true, terms: [], texts: [] }
  const latin = part.charCodeAt(0) < 128
  const start = latin ? part : part[0]!
  const { documents: begun } = await server.read(
    allOf([access, `beginnings STARTS WITH ${quoted(start)}`]),
    documentLimit,
  )
  const fits = (key: string) => (latin ? key === start : key.startsWith(start))
  const terms = begun.flatMap((document) =>
    [...beginnings(document)].filter(({ key, kind }) => kind !== 'title' && fits(key)).map(({ value }) => value),
  )
  if (latin) return { known: false, terms, texts: [] }
  const halves = halvesOf(part).filter((half) => half.length > 1)
  const pairs = halves.map((half) => pairFilter(strictTokens(half)))
  const { documents: near } = await server.read(allOf([access, anyOf(pairs)]), documentLimit)
  return { known: false, terms, texts: near.map((document) => squeeze(fold(wholeText(document)))) }
}

/** True when some document the reader may find holds the part, quotation marks and blanks aside. Quick rather than certain. */
async function isWritten(server: Server, part: string, access: string): Promise<boolean> {
  const { documents, total } = await server.read(allOf([access, textFilter(part)]), sample)
  const holds = (document: ShownDocument) => squeeze(fold(wholeText(document))).includes(part)
  return total > sample || documents.some(holds)
}
