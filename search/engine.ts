import type { FacetName } from './facet-names'
import type { ParsedQuery } from './query'
import type { AlsoSearched, SynonymGroup } from './synonyms'
import type { Visibility } from './visibility'

export { facetNames, type FacetName } from './facet-names'

/** What can be searched. Sensitive and vault material never becomes a document at all. */
export const documentKinds = ['report', 'diary', 'finding', 'article', 'case'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** One searchable record, made by the app; the index keeps nothing the app did not put here. */
export interface SearchDocument {
  /** Unique over all kinds, e.g. `report:42`; letters, digits, `-`, `_` and `:` only. */
  id: string
  kind: DocumentKind
  title: string
  abstract?: string
  keywords?: readonly string[]
  body: string
  /** Names, only where every reader of the document may know them. */
  authors?: readonly string[]
  organization?: string
  year?: number
  /** Of the date where the document is at home, 2012-05. */
  month?: string
  city?: string
  county?: string
  themes?: readonly string[]
  methods?: readonly string[]
  groups?: readonly string[]
  column?: string
  award?: string
  /** ISO 8601 date or date and time. */
  date?: string
  /** Final score after opening, 0–100. */
  score?: number
  /** Who may find it: any one of these tokens suffices (see visibility.ts). Empty: nobody. */
  access: readonly string[]
  /** Rounds whose judges may not find it while the round is open. */
  embargoRounds?: readonly string[]
}

export type FacetFilter = Partial<Record<FacetName, readonly string[]>>
export type SortOrder = 'relevance' | 'date' | 'score'

/** Values of one facet are alternatives, several facets all apply. */
export interface SearchQuery {
  query: ParsedQuery
  /** Earlier queries to search within (在结果中检索): a hit satisfies all of them too. */
  within?: readonly ParsedQuery[]
  visibility: Visibility
  filters?: FacetFilter
  sort?: SortOrder
  /** Rows to skip, default 0. */
  offset?: number
  /** Rows to return, 1–1,000, default 20. */
  limit?: number
  /** Expand synonyms, default true. */
  synonyms?: boolean
  /** Groups of synonyms beside those of the dictionary. */
  groups?: readonly SynonymGroup[]
}

/** A piece of text; `hit` pieces are to be marked. Joined, the pieces are the text itself. */
export interface Segment {
  text: string
  hit: boolean
}

export interface SearchHit {
  id: string
  kind: DocumentKind
  /** Comparable within one answer only. */
  score: number
  title: Segment[]
  snippet: Segment[]
  /** How often the searched words occur in the document. */
  occurrences: number
}

export interface SearchResult {
  hits: SearchHit[]
  /** Documents found; a lower bound when `totalIsExact` is false. */
  total: number
  totalIsExact: boolean
  /** False when a phrase stands in so many documents that only the newest were looked at: list, total and facets are of those. */
  complete: boolean
  /**
   * True when too few documents hold all the words, so the list goes on with documents that hold some;
   * `totalWithAllWords` counts those that hold all.
   */
  relaxed: boolean
  totalWithAllWords: number
  /** True when no document holds any of the words typed: what is listed holds a part of one, or a word alike. */
  approximate: boolean
  alsoSearched: AlsoSearched[]
  /** The strings to mark when a hit is read in full. */
  marks: string[]
  /** Milliseconds spent. */
  took: number
}

export type FacetCounts = Record<FacetName, { value: string; count: number }[]>

export interface Suggestion {
  text: string
  kind: 'term' | 'title' | 'place' | 'person'
  /** The document behind a title. */
  id?: string
}

export interface SuggestQuery {
  text: string
  visibility: Visibility
  /** Default 10, at most 50. */
  limit?: number
}

export interface EngineHealth {
  engine: 'embedded' | 'meilisearch'
  ok: boolean
  documents: number
  /** Bytes on disk; null when the engine does not tell. */
  size: number | null
  /** A rebuild under way. */
  rebuilding: boolean
  /** Why it is not well. */
  trouble?: EngineTrouble
  /** The same with the particulars, for whoever looks into it. */
  detail?: string
}

/**
 * away: does not answer. key: refuses the key. version: too old. task: ended a piece of work as failed.
 * outdated: holds documents of an older form. file: the embedded index cannot be used.
 */
export type EngineTrouble = 'away' | 'key' | 'version' | 'task' | 'outdated' | 'file'

export interface IndexEntry {
  id: string
  /** Of the document as it was indexed (fingerprint.ts). */
  fingerprint: string
}

/** The engine could not answer: not reachable, refused, or damaged. The index can always be rebuilt. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable'

  constructor(
    readonly trouble: EngineTrouble,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/**
 * The port. Two engines stand behind it and pass one contract suite (test/contract/search).
 * Every write is findable when its promise resolves; every write is idempotent by document id.
 */
export interface SearchEngine {
  /** Adds or replaces documents. */
  index(documents: readonly SearchDocument[]): Promise<void>
  /** Removes documents; unknown ids are no error. */
  remove(ids: readonly string[]): Promise<void>
  search(query: SearchQuery): Promise<SearchResult>
  /** Counts per facet value over all documents the query finds, most frequent first. */
  facets(query: SearchQuery): Promise<FacetCounts>
  suggest(query: SuggestQuery): Promise<Suggestion[]>
  health(): Promise<EngineHealth>
  /**
   * Replaces the whole index. Searches see the old one until the new one is complete; documents indexed
   * or removed meanwhile, by any process, win over the stream.
   */
  rebuild(documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>): Promise<void>
  /** Everything in the index, in no order, for comparing index and database. */
  entries(): AsyncIterable<IndexEntry>
  close(): Promise<void>
}
