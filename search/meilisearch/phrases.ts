import type { Index } from 'meilisearch'
import type { Requirement } from '../plan'
import { isOnePair, phraseBigrams } from '../segment'
import { comparable, wholeText } from '../text'
import { shownAttributes, type MeiliDocument, type ShownDocument } from './document'
import { allOf, among, anyOf, quoted } from './filter'

/** Documents read to compare a phrase with; more are reported as a lower bound. */
const readLimit = 5000
const pageSize = 1000

export interface PhraseFilter {
  filter: string
  complete: boolean
}

/** A filter for the documents that contain one of the texts; `within` narrows what must be compared. */
export async function phraseFilter(
  index: Index<MeiliDocument>, requirement: Requirement, within: string,
): Promise<PhraseFilter> {
  const parts = await Promise.all(requirement.texts.map((text) => oneText(index, text, requirement.field, within)))
  return { filter: anyOf(parts.map(({ filter }) => filter)), complete: parts.every(({ complete }) => complete) }
}

async function oneText(
  index: Index<MeiliDocument>, text: string, field: Requirement['field'], within: string,
): Promise<PhraseFilter> {
  const { pairs, singles } = phraseBigrams(text)
  const pairFilter = allOf([
    ...pairs.map((pair) => `grams = ${quoted(pair)}`),
    ...singles.map((single) => `grams STARTS WITH ${quoted(single)}`),
  ])
  if (!field && isOnePair(text)) return { filter: pairFilter, complete: true }
  const keys: string[] = []
  const filter = allOf([within, pairFilter])
  for (let offset = 0; ; offset += pageSize) {
    const page = await index.getDocuments({ filter, fields: [...shownAttributes], limit: pageSize, offset })
    for (const document of page.results as ShownDocument[]) {
      const read = field ? document[field] : wholeText(document)
      if (comparable(read).includes(text)) keys.push(document.key)
    }
    if (offset + pageSize >= page.total) return { filter: among('key', keys), complete: true }
    if (offset + pageSize >= readLimit) return { filter: among('key', keys), complete: false }
  }
}
