import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSearchEngine, type SearchEngine } from '../../../search'

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
