import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { openSearchEngine, SearchUnavailable, type SearchEngine } from '../../search'
import { config } from '../server/config.server'

const kept = globalThis as typeof globalThis & { fuqingSearch?: Promise<SearchEngine> }

/** The library's search engine: the embedded one, or Meilisearch when MEILI_URL is set. One a process. */
export function searchEngine(): Promise<SearchEngine> {
  kept.fuqingSearch ??= open().catch((error: unknown) => {
    kept.fuqingSearch = undefined // not reachable now: the next call tries again
    throw error
  })
  return kept.fuqingSearch
}

/** Asks the engine for a page. @throws Response 503 while it is away: everything else goes on */
export async function askEngine<T>(question: (engine: SearchEngine) => Promise<T>): Promise<T> {
  try {
    return await question(await searchEngine())
  } catch (error) {
    throw error instanceof SearchUnavailable ? new Response('检索暂时不能用', { status: 503 }) : error
  }
}

/** For what a page can do without while the engine is away. */
export const unlessAway =
  <T>(instead: T) =>
  (error: unknown): T => {
    if (error instanceof Response && error.status === 503) return instead
    throw error
  }

/** How the engine is, for the administrator; an index that cannot be opened is a state too. */
export async function engineState() {
  const {
    documents,
    ok,
    rebuilding,
    trouble = null,
    detail = null,
  } = await searchEngine().then(
    (engine) => engine.health(),
    (error: Error) => ({ documents: 0, ok: false, rebuilding: false, trouble: 'file' as const, detail: error.message }),
  )
  return { documents, ok, rebuilding, trouble, detail }
}

async function open() {
  const folder = path.join(config.dataDir, 'search')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return openSearchEngine({
    meiliUrl: config.MEILI_URL,
    meiliKey: config.MEILI_KEY,
    indexPath: path.join(folder, 'library.sqlite'),
  })
}
