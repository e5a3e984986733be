import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Meilisearch } from 'meilisearch'
import { openSearchEngine, type SearchEngine } from '../../../search'
import { openTestServer, whyNoServer } from './meilisearch'

/** An engine under test, fresh and empty, and how to throw it away; or why it cannot be had here. */
export interface EngineUnderTest {
  name: string
  skip?: string
  open(): Promise<{ engine: SearchEngine; dispose(): Promise<void> }>
}

export const embedded: EngineUnderTest = {
  name: 'embedded engine',
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'fuqing-search-'))
    const engine = await openSearchEngine({ indexPath: join(folder, 'index.sqlite') })
    return {
      engine,
      async dispose() {
        await engine.close()
        rmSync(folder, { recursive: true })
      },
    }
  },
}

const skip = whyNoServer()

export const meilisearch: EngineUnderTest = {
  name: 'Meilisearch engine',
  ...(skip && { skip }),
  async open() {
    const server = await openTestServer()
    const meiliIndex = `fuqing-contract-${process.pid}`
    const engine = await openSearchEngine({
      meiliUrl: server.url,
      meiliKey: server.key,
      meiliIndex,
      indexPath: 'unused',
    })
    return {
      engine,
      async dispose() {
        await engine.close()
        await new Meilisearch({ host: server.url, apiKey: server.key }).deleteIndex(meiliIndex).waitTask()
        await server.dispose()
      },
    }
  },
}
