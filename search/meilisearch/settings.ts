import type { Settings } from 'meilisearch'
import { facetNames } from '../engine'

/** Raised when documents are written differently: an older index asks for a rebuild in its health. */
export const documentVersion = 5

/** The oldest server understood: filters of settled cost per attribute, STARTS WITH without a flag. */
export const oldestServer = [1, 15] as const

const equality = (...attributePatterns: string[]) => ({
  attributePatterns,
  features: { facetSearch: false, filter: { equality: true, comparison: false } },
})

/** The attributes a hit is made of; the server parses no others of a document it shows. */
export const shownAttributes = [
  'key',
  'id',
  'kind',
  'title',
  'abstract',
  'keywords',
  'author',
  'organization',
  'body',
] as const

/**
 * The server's own Chinese segmentation yields no sub-words and reads a query with other words than the
 * document, so what finds are pairs of characters, kept as lists and asked for by filters, longer words
 * by all their pairs. The server intersects them exactly and at once; the ranking is ours (rank.ts). Its own search
 * over titles stays configured for those who look into the server by hand.
 */
export const settings: Settings = {
  searchableAttributes: ['title', 'keywords'],
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['cmn'] }],
  filterableAttributes: [
    equality(
      'key',
      'grams',
      'characters',
      'heads',
      'beginnings',
      'access',
      'rounds',
      'version',
      'removed',
      'editedDuring',
    ),
    equality(...facetNames.map(facetAttribute)),
  ],
  sortableAttributes: ['date', 'finalScore'],
  rankingRules: ['sort', 'words'],
  displayedAttributes: [...shownAttributes],
  typoTolerance: { enabled: false },
  proximityPrecision: 'byAttribute',
  prefixSearch: 'disabled',
  facetSearch: false,
  faceting: { maxValuesPerFacet: 200, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: 1_000_000_000 },
}

export function facetAttribute(name: (typeof facetNames)[number]): string {
  return `facet_${name}`
}

/** True when the server's settings are ours already. Defaults the server adds do not count. */
export function sameSettings(server: Settings): boolean {
  return contains(server, settings)
}

function contains(actual: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    if (!Array.isArray(actual) || actual.length !== wanted.length) return false
    const rest = [...actual]
    return wanted.every((item) => {
      const at = rest.findIndex((other) => contains(other, item))
      return at >= 0 && rest.splice(at, 1).length === 1
    })
  }
  if (wanted && typeof wanted === 'object') {
    return (
      !!actual &&
      typeof actual === 'object' &&
      Object.entries(wanted).every(([key, value]) => contains((actual as Record<string, unknown>)[key], value))
    )
  }
  return actual === wanted
}
