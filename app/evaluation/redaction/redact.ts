import { indexAliases, type Alias } from './alias'
import { aliasesOf } from './aliases'
import { findBlanked, headsOf, type Head } from './blanked'
import { certainData } from './certain'
import { digitsOf, hanOf, readAll, readVisible, withoutDigits, type LetterStream } from './letter-stream'
import { applyMasks, originIn, unionOf, type Hidden } from './masks'
import { findAliases, type Match } from './match'
import { createPseudonyms, type Pseudonyms } from './pseudonyms'
import { findSuspects } from './suspects'
import type { Identities, Mask, Redaction } from './types'
import { wordEdges, wordsOf, type Word } from './words.server'

/**
 * Hides the known identities of a report in one text and points at what else may identify somebody.
 * Pure: the same text, identities and pseudonyms give the same result.
 */
export function redact(text: string, identities: Identities, pseudonyms?: Pseudonyms): Redaction {
  const names = pseudonyms ?? newPseudonyms([text], identities)
  return redactWith(knownBy(identities), text, names)
}

/** Redacts title, abstract and parts of one report so that each entity has the same pseudonym in all. */
export function redactFields<Field extends string>(
  fields: Readonly<Record<Field, string>>,
  identities: Identities,
  pseudonyms: Pseudonyms = newPseudonyms(Object.values(fields), identities),
): Record<Field, Redaction> {
  const known = knownBy(identities)
  const results = {} as Record<Field, Redaction>
  for (const field of Object.keys(fields) as Field[]) results[field] = redactWith(known, fields[field], pseudonyms)
  return results
}

/** All that is looked for in the texts of one report. */
interface Known {
  aliases: Map<string, Alias[]>
  heads: readonly Head[]
}

const knownBy = (identities: Identities): Known => ({
  aliases: indexAliases(aliasesOf(identities)),
  heads: headsOf(identities),
})

function newPseudonyms(texts: readonly string[], identities: Identities): Pseudonyms {
  const pseudonyms = createPseudonyms(identities)
  texts.forEach((text) => pseudonyms.reserve(text))
  return pseudonyms
}

function redactWith(known: Known, text: string, pseudonyms: Pseudonyms): Redaction {
  const words = wordsOf(text)
  const all = readAll(text)
  const matches = matchesIn(text, known, all, () => words)
  const hidden = matches.filter(({ alias }) => !alias.doubt).map((match) => hiddenBy(match, pseudonyms))
  const spans = [...hidden, ...certainData(text, all)]
  const find = (redacted: string): Match[] =>
    matchesIn(redacted, known, readAll(redacted), () => wordsOf(redacted)).filter(({ alias }) => !alias.doubt)
  const masks = hideUntilClean(text, spans, (match) => hiddenBy(match, pseudonyms), find)
  const doubtful = matches.filter(({ alias }) => alias.doubt)
  const suspects = findSuspects(text, words, { masks, doubtful, pseudonyms })
  return { text: applyMasks(text, masks), masks, suspects }
}

function matchesIn(text: string, { aliases, heads }: Known, all: LetterStream, words: () => readonly Word[]): Match[] {
  let edges: ReadonlySet<number> | undefined
  const isWordEdge = (offset: number): boolean => (edges ??= wordEdges(words())).has(offset)
  const around = { text, isWordEdge }
  return [
    ...streamsOf(text, all).flatMap((stream) => findAliases(stream, aliases, around)),
    ...findAliases(hanOf(all), aliases, around).filter(({ alias }) => alias.manner === 'annotated'),
    ...findBlanked(heads, around),
  ]
}

const mostRounds = 5

/**
 * Masks for the spans, widened while what stands beside a pseudonym spells an identity together with it
 * (张 + 某电话 reads 张某).
 */
function hideUntilClean(
  text: string,
  spans: readonly Hidden[],
  hide: (match: Match) => Hidden,
  find: (text: string) => Match[],
): Mask[] {
  let all = [...spans]
  let masks = unionOf(text, all)
  for (let round = 0; round < mostRounds && masks.length > 0; round++) {
    const left = find(applyMasks(text, masks))
    if (left.length === 0) break
    const origin = originIn(masks)
    all = [...all, ...left.map((match) => hide({ ...match, ...origin(match) }))]
    masks = unionOf(text, all)
  }
  return masks
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
