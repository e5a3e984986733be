import { openEmbeddedEngine } from './embedded'
import type { SearchEngine } from './engine'
import { openMeilisearchEngine } from './meilisearch'

export * from './engine'
export { fingerprint } from './fingerprint'
export { highlight } from './highlight'
export { parseQuery } from './query'
export type { Clause, ParsedQuery, SearchMode, TextField } from './query'
export type { AlsoSearched, SynonymGroup, SynonymType } from './synonyms'
export { mayFind, visibilityOf } from './visibility'
export type { SearchActor, Visibility } from './visibility'

export interface EngineOptions {
  /** Address of a Meilisearch server; without it the embedded engine is used. */
  meiliUrl?: string
  meiliKey?: string
  /** Name of its index, default `fuqing`; a second one is used during a rebuild. */
  meiliIndex?: string
  /** File of the embedded index. */
  indexPath: string
}

/**
 * Opens the engine the configuration asks for. Rejects with `SearchUnavailable` when the embedded index cannot
 * be opened; an absent server shows at the first call.
 */
export async function openSearchEngine(options: EngineOptions): Promise<SearchEngine> {
  return options.meiliUrl
    ? openMeilisearchEngine({ url: options.meiliUrl, key: options.meiliKey, index: options.meiliIndex })
    : openEmbeddedEngine(options.indexPath)
}
