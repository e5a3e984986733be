import { statSync } from 'node:fs'
import { SearchUnavailable, type EngineHealth, type SearchEngine } from '../engine'
import { loadSegmenter } from '../segment'
import { explained } from './database'
import { facets } from './facets'
import { IndexFile, type OpenFile } from './file'
import { prepare } from './prepare'
import type { Reading } from './reading'
import { rebuild, requireSound } from './rebuild'
import { generations } from './schema'
import { search } from './search'
import { suggest } from './suggest'
import { erase, put } from './write'

/** Documents written in one transaction. */
const batchSize = 100

/**
 * The engine a fresh machine starts with: SQLite FTS5 in one file. Opening does not touch the file: while it cannot be
 * used every call is refused with `SearchUnavailable`, and `rebuild` makes it anew.
 * @param path the index file; its folder is made when missing. Several processes may open the same file.
 */
export async function openEmbeddedEngine(path: string): Promise<SearchEngine> {
  loadSegmenter()
  const file = new IndexFile(path)
  const reading = <T>(work: (reading: Reading) => T) => file.use(({ read }) => read(work))

  /** Writes to the live generation and to one being built, where edits win over the stream. */
  const writing = (ids: readonly string[], work: (db: OpenFile['db'], g: number) => void) =>
    file.use(({ db }) =>
      db.writing(() => {
        const { live, building } = generations(db)
        work(db, live)
        if (building === null) return
        work(db, building)
        for (const id of ids) db.run('INSERT OR IGNORE INTO edited VALUES (?)', id)
      }),
    )

  return {
    async index(documents) {
      for (let i = 0; i < documents.length; i += batchSize) {
        const batch = new Map(documents.slice(i, i + batchSize).map((document) => [document.id, document]))
        const prepared = [...batch.values()].map((document) => ({ document, ...prepare(document) }))
        await writing([...batch.keys()], (db, g) => put(db, g, prepared))
      }
    },
    async remove(ids) {
      await writing(ids, (db, g) => {
        for (const id of ids) erase(db, g, id)
      })
    },
    search: (query) => reading((state) => search(state, query)),
    facets: (query) => reading((state) => facets(state, query)),
    suggest: (query) => reading(({ db, g }) => suggest(db, g, query)),
    rebuild: (documents) => explained(() => rebuild(path, documents)),
    health: () => health(file),
    async *entries() {
      await file.use(({ db }) => requireSound(db))
      let last = ''
      for (;;) {
        const page = await reading(({ db, g }) =>
          db.rows<[string, string]>(`SELECT id, fingerprint FROM g${g}_doc WHERE id > ? ORDER BY id LIMIT 1000`, last),
        )
        for (const [id, fingerprint] of page) yield { id, fingerprint }
        if (page.length < 1000) return
        last = page.at(-1)![0]
      }
    },
    close: () => file.close(),
  }
}

async function health(file: IndexFile): Promise<EngineHealth> {
  const size = (suffix: string) => statSync(file.path + suffix, { throwIfNoEntry: false })?.size ?? 0
  try {
    return await file.use(({ db }) => {
      const { live, building } = generations(db)
      const documents = db.value<number>(`SELECT documents FROM g${live}_total`) ?? 0
      const rebuilding = building !== null
      return { engine: 'embedded', ok: true, documents, size: size('') + size('-wal'), rebuilding }
    })
  } catch (error) {
    if (!(error instanceof SearchUnavailable)) throw error
    return {
      engine: 'embedded',
      ok: false,
      documents: 0,
      size: size(''),
      rebuilding: false,
      trouble: error.trouble,
      detail: error.message,
    }
  }
}
