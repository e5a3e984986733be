import { isOnePair, looseTokens, strictTokens } from '../pairs'
import { phraseOf } from '../phrase'
import type { Requirement } from '../plan'
import { wholeText } from '../text'
import { phraseHits } from '../units'
import { allOf, among, anyOf, pairFilter } from './filter'
import type { Server } from './server'

/** Documents compared with a phrase at most, and at a time. */
const readLimit = 5000
const pageSize = 1000

export interface PhraseFilter {
  /** Documents that contain the phrase as it stands. */
  exact: string
  /** Documents that contain it but for quotation marks and blanks; null when there are none. */
  loose: string | null
  complete: boolean
}

/**
 * Filters for the documents that contain one of the texts, among the newest where they are very many, since each one
 * found is named in the filter; `within` narrows what must be compared.
 */
export async function phraseFilter(server: Server, requirement: Requirement, within: string): Promise<PhraseFilter> {
  const parts = await Promise.all(requirement.texts.map((text) => oneText(server, text, requirement.field, within)))
  const loose = parts.flatMap((part) => part.loose ?? [])
  return {
    exact: anyOf(parts.map(({ exact }) => exact)),
    loose: loose.length > 0 ? anyOf(loose) : null,
    complete: parts.every(({ complete }) => complete),
  }
}

async function oneText(
  server: Server,
  text: string,
  field: Requirement['field'],
  within: string,
): Promise<PhraseFilter> {
  const strict = pairFilter(strictTokens(text))
  const loosely = pairFilter(looseTokens(text) ?? strictTokens(text))
  if (!field && isOnePair(text)) {
    return { exact: strict, loose: strict === loosely ? null : allOf([loosely, `NOT (${strict})`]), complete: true }
  }
  const phrase = phraseOf(text)
  const keys = { exact: [] as string[], loose: [] as string[] }
  const filter = allOf([within, loosely])
  for (let offset = 0; ; offset += pageSize) {
    const page = await server.read(filter, pageSize, offset)
    for (const document of page.documents) {
      const read = field ? document[field] : wholeText(document)
      if (phrase.exact.test(read)) keys.exact.push(document.key)
      else if (phrase.loose?.test(read)) keys.loose.push(document.key)
    }
    const complete = offset + pageSize >= page.total
    if (complete || keys.exact.length >= phraseHits || offset + pageSize >= readLimit) {
      return {
        exact: among('key', keys.exact),
        loose: keys.loose.length > 0 ? among('key', keys.loose) : null,
        complete,
      }
    }
  }
}
