import { facetNames, type DocumentKind, type SearchDocument } from '../engine'
import { fingerprint } from '../fingerprint'
import { fold } from '../normalize'
import { textPairs } from '../pairs'
import { indexWords } from '../segment'
import { beginnings, facetValues, storedText, wholeText, type StoredText } from '../text'
import { documentVersion, facetAttribute, type shownAttributes } from './settings'

/** What the server keeps. The texts are for ranking and showing, the lists for finding. */
export interface MeiliDocument extends StoredText {
  key: string
  id: string
  kind: DocumentKind
  /** Pairs of characters, by which longer words are found too. */
  grams: string[]
  /** Words of one character. */
  characters: string[]
  /** Pairs of title, abstract and keywords. */
  heads: string[]
  beginnings: string[]
  access: string[]
  rounds: string[]
  date?: string
  finalScore?: number
  /** Milliseconds since 1970 when it was sent; 0 for what a rebuild read. */
  indexedAt: number
  /** The rebuild under way when it was sent, which therefore may not have read it; else empty. */
  editedDuring: string
  version: number
  fingerprint: string
  /** A removed document leaves this much until no rebuild needs to know of it. */
  removed: boolean
}

export type ShownDocument = Pick<MeiliDocument, (typeof shownAttributes)[number]>

/** Keys of the server allow letters, digits, hyphens and underscores only. */
export function keyOf(id: string): string {
  return Buffer.from(id, 'utf8').toString('base64url')
}

/** When a document is sent, and during which rebuild. */
export type Sending = Pick<MeiliDocument, 'indexedAt' | 'editedDuring'>

export function toMeili(document: SearchDocument, sending: Sending): MeiliDocument {
  const text = storedText(document)
  const whole = fold(wholeText(text))
  const facets: Record<string, string[]> = {}
  for (const [name, value] of facetValues(document)) (facets[facetAttribute(name)] ??= []).push(value)
  return {
    key: keyOf(document.id),
    id: document.id,
    kind: document.kind,
    ...text,
    grams: [...textPairs(whole)],
    characters: unique(indexWords(whole).filter((word) => [...word].length === 1)),
    heads: [...textPairs(fold([text.title, text.abstract, text.keywords].join('\n')))],
    beginnings: unique([...beginnings(text)].map(({ key }) => key)),
    access: unique(document.access),
    rounds: unique(document.embargoRounds ?? []),
    ...(document.date !== undefined && { date: document.date }),
    ...(document.score !== undefined && { finalScore: document.score }),
    ...facets,
    ...sending,
    version: documentVersion,
    fingerprint: fingerprint(document),
    removed: false,
  }
}

export type Tombstone = Pick<MeiliDocument, 'key' | 'id' | 'access' | 'version' | 'removed'> & Sending

/** What takes a removed document's place: nobody may find it. */
export function tombstone(id: string, sending: Sending): Tombstone {
  return { key: keyOf(id), id, access: [], ...sending, version: documentVersion, removed: true }
}

/** Facets of the server's counts under their names. */
export const facetAttributes = facetNames.map((name) => [name, facetAttribute(name)] as const)

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
