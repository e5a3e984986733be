import { openEmbeddedEngine } from './embedded'
import type { SearchEngine } from './engine'

export * from './engine'
export { highlight, snippet } from './highlight'
export { isEmptyQuery, parseQuery } from './query'
export type { Clause, ParsedQuery, SearchMode, TextField } from './query'
export type { AlsoSearched, SynonymType } from './synonyms'
export { mayFind, visibilityOf } from './visibility'
export type { SearchActor, Visibility } from './visibility'

export interface EngineOptions {
  /** Address of a Meilisearch server; without it the embedded engine is used. */
  meiliUrl?: string
  meiliKey?: string
  /** File of the embedded index. */
  indexPath: string
}

/** Opens the engine the configuration asks for. Rejects with `SearchUnavailable` when it cannot be used. */
export async function openSearchEngine(options: EngineOptions): Promise<SearchEngine> {
  return openEmbeddedEngine(options.indexPath)
}
