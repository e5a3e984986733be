import { indexAliases, type Alias } from './alias'
import { aliasesOf } from './aliases'
import { certainData } from './certain'
import { readAll, readVisible, withoutDigits, digitsOf, type LetterStream } from './letter-stream'
import { applyMasks, unionOf, type Hidden } from './masks'
import { findAliases, type Match } from './match'
import { createPseudonyms, type Pseudonyms } from './pseudonyms'
import { findSuspects } from './suspects'
import type { Identities, Redaction } from './types'
import { wordEdges, wordsOf } from './words.server'

/**
 * Hides the known identities of a report in one text and points at what else may identify somebody.
 * Pure: the same text, identities and pseudonyms give the same result.
 */
export function redact(text: string, identities: Identities, pseudonyms?: Pseudonyms): Redaction {
  const names = pseudonyms ?? newPseudonyms([text], identities)
  return redactWith(indexAliases(aliasesOf(identities)), text, names)
}

/** Redacts title, abstract and parts of one report so that each entity has the same pseudonym in all. */
export function redactFields<Field extends string>(
  fields: Readonly<Record<Field, string>>,
  identities: Identities,
  pseudonyms: Pseudonyms = newPseudonyms(Object.values(fields), identities),
): Record<Field, Redaction> {
  const index = indexAliases(aliasesOf(identities))
  const results = {} as Record<Field, Redaction>
  for (const field of Object.keys(fields) as Field[]) results[field] = redactWith(index, fields[field], pseudonyms)
  return results
}

function newPseudonyms(texts: readonly string[], identities: Identities): Pseudonyms {
  const pseudonyms = createPseudonyms(identities)
  texts.forEach((text) => pseudonyms.reserve(text))
  return pseudonyms
}

function redactWith(index: Map<string, Alias[]>, text: string, pseudonyms: Pseudonyms): Redaction {
  const words = wordsOf(text)
  const around = { text, wordEdges: wordEdges(words) }
  const all = readAll(text)
  const matches = streamsOf(text, all).flatMap((stream) => findAliases(stream, index, around))
  const hidden = matches.filter(({ alias }) => !alias.doubt).map((match) => hiddenBy(match, pseudonyms))
  const masks = unionOf(text, [...hidden, ...certainData(text, all)])
  const doubtful = matches.filter(({ alias }) => alias.doubt)
  const suspects = findSuspects(text, words, { masks, doubtful, pseudonyms })
  return { text: applyMasks(text, masks), masks, suspects }
}

function streamsOf(text: string, all: LetterStream): LetterStream[] {
  const streams = [all, digitsOf(all), withoutDigits(all)]
  return /[<[]/.test(text) ? [...streams, readVisible(text)] : streams
}

const hiddenBy = ({ start, end, alias }: Match, pseudonyms: Pseudonyms): Hidden => ({
  start,
  end,
  kind: alias.entity.kind,
  source: alias.entity.source,
  replacement: alias.entity.pseudonym(pseudonyms),
})
