import { facetNames } from '../engine'
import { looseTokens, strictTokens, type PhraseTokens } from '../pairs'
import type { QueryPlan, Unit } from '../plan'
import type { Visibility } from '../visibility'
import { facetAttribute } from './settings'

/** Filter expressions of the server. A string in them is quoted here and nowhere else. */
export function quoted(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

export function among(attribute: string, values: readonly string[]): string {
  return `${attribute} IN [${values.map(quoted).join(', ')}]`
}

export function allOf(parts: readonly (string | null)[]): string {
  return parts
    .filter((part) => part !== null && part !== '')
    .map((part) => `(${part})`)
    .join(' AND ')
}

export function anyOf(parts: readonly string[]): string {
  return parts.map((part) => `(${part})`).join(' OR ')
}

/** Access first: any token of the reader, none of the embargoed rounds. Nothing is in an empty list. */
export function accessFilter({ tokens, excludedRounds }: Visibility): string {
  return allOf([among('access', tokens), excludedRounds.length > 0 ? `NOT ${among('rounds', excludedRounds)}` : null])
}

/** Facets chosen are exact; a value typed also fits values that begin with it (济南 → 济南市). */
export function facetFilter(plan: QueryPlan): string {
  const chosen = facetNames.flatMap((name) =>
    plan.filters[name]?.length ? [among(facetAttribute(name), plan.filters[name])] : [],
  )
  const typed = plan.typedFacets.map(({ facet, values, not }) => {
    const attribute = facetAttribute(facet)
    const begun = values.filter((value) => value.length > 1)
    const fits = anyOf([among(attribute, values), ...begun.map((value) => `${attribute} STARTS WITH ${quoted(value)}`)])
    return not ? `NOT (${fits})` : fits
  })
  return allOf([...chosen, ...typed])
}

/** Documents that hold the pairs of a text. */
export function pairFilter({ allOf: pairs, beginning }: PhraseTokens, attribute: 'grams' | 'heads' = 'grams'): string {
  if (beginning !== undefined) return `${attribute} STARTS WITH ${quoted(beginning)}`
  return allOf(pairs.map((anyOf) => among(attribute, anyOf)))
}

/** Documents that hold a text, quotation marks and blanks inside it aside. */
export function textFilter(text: string, attribute: 'grams' | 'heads' = 'grams'): string {
  return pairFilter(looseTokens(text) ?? strictTokens(text), attribute)
}

/** Documents that hold a word; one of a single character only where it stands as a word. */
export function wordFilter(word: string, attribute: 'grams' | 'heads' = 'grams'): string {
  return attribute === 'grams' && [...word].length === 1 ? `characters = ${quoted(word)}` : textFilter(word, attribute)
}

/** Documents that hold a unit, by any of its alternatives. */
export function unitFilter(unit: Unit, attribute: 'grams' | 'heads' = 'grams'): string {
  return anyOf(unit.alternatives.map(({ tokens }) => allOf(tokens.map((token) => wordFilter(token, attribute)))))
}
