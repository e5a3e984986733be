import { statSync } from 'node:fs'
import type { EngineHealth, SearchEngine } from '../engine'
import { loadSegmenter } from '../segment'
import { Connection, unavailable } from './database'
import { facets } from './facets'
import { readings, type Reading } from './reading'
import { rebuild } from './rebuild'
import { generations, openSchema } from './schema'
import { search } from './search'
import { suggest } from './suggest'
import { erase, prepare, put } from './write'

/** Documents written in one transaction. */
const batchSize = 100

/**
 * The engine a fresh machine starts with: SQLite FTS5 in one file.
 * @param path the index file; its folder is made when missing. Several processes may open the same file.
 */
export async function openEmbeddedEngine(path: string): Promise<SearchEngine> {
  loadSegmenter()
  const db = open(path)
  await guarded(() => openSchema(db))
  const read = readings(db)
  const reading = <T>(work: (reading: Reading) => T) => guarded(() => read(work))

  /** Writes to the live generation and to one being built, where edits win over the stream. */
  const writing = (ids: readonly string[], work: (g: number) => void) =>
    guarded(() =>
      db.writing(() => {
        const { live, building } = generations(db)
        work(live)
        if (building === null) return
        work(building)
        for (const id of ids) db.run('INSERT OR IGNORE INTO edited VALUES (?)', id)
      }),
    )

  return {
    async index(documents) {
      for (let i = 0; i < documents.length; i += batchSize) {
        const batch = new Map(documents.slice(i, i + batchSize).map((document) => [document.id, document]))
        const prepared = [...batch.values()].map(prepare)
        await writing([...batch.keys()], (g) => put(db, g, prepared))
      }
    },
    async remove(ids) {
      await writing(ids, (g) => {
        for (const id of ids) erase(db, g, id)
      })
    },
    search: (query) => reading((state) => search(state, query)),
    facets: (query) => reading((state) => facets(state, query)),
    suggest: (query) => reading(({ g }) => suggest(db, g, query)),
    rebuild: (documents) => guarded(() => rebuild(path, documents)),
    health: () => health(db, path),
    async *entries() {
      let last = ''
      for (;;) {
        const page = await reading(({ g }) =>
          db.rows<[string, string]>(`SELECT id, fingerprint FROM g${g}_doc WHERE id > ? ORDER BY id LIMIT 1000`, last),
        )
        for (const [id, fingerprint] of page) yield { id, fingerprint }
        if (page.length < 1000) return
        last = page.at(-1)![0]
      }
    },
    async close() {
      db.close()
    },
  }
}

function open(path: string): Connection {
  try {
    return new Connection(path)
  } catch (error) {
    throw unavailable(error)
  }
}

async function guarded<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const sqlite = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE')
    throw sqlite ? unavailable(error) : error
  }
}

async function health(db: Connection, path: string): Promise<EngineHealth> {
  const size = (suffix: string) => statSync(path + suffix, { throwIfNoEntry: false })?.size ?? 0
  try {
    const { live, building } = generations(db)
    const documents = db.value<number>(`SELECT documents FROM g${live}_total`) ?? 0
    const rebuilding = building !== null
    return { engine: 'embedded', ok: true, documents, size: size('') + size('-wal'), rebuilding }
  } catch (error) {
    const { message } = unavailable(error)
    return { engine: 'embedded', ok: false, documents: 0, size: size(''), rebuilding: false, trouble: 'file', detail: message }
  }
}
