import { setImmediate as nextTurn } from 'node:timers/promises'
import type { SearchDocument } from '../engine'
import type { Connection } from './database'
import { createGeneration, dropGeneration, generations } from './schema'
import { prepare, put } from './write'

/** Documents of one write transaction: small, so that other writers and readers get their turn. */
const batchSize = 50

/**
 * Fills a second generation and swaps it in. While it is being filled, `index` and `remove` of every process
 * write to both generations and note the ids; a noted id is skipped here, since the edit is newer. A rebuild
 * that died leaves a generation behind, which the next one removes.
 */
export async function rebuild(
  db: Connection, documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>,
): Promise<void> {
  const g = await db.writing(() => {
    const { live, building } = generations(db)
    if (building !== null) dropGeneration(db, building)
    const next = Math.max(live, building ?? 0) + 1
    db.exec('DELETE FROM edited')
    createGeneration(db, next)
    db.run('UPDATE state SET building = ?', next)
    return next
  })
  try {
    for await (const batch of inBatches(documents)) {
      const prepared = batch.map(prepare)
      await db.writing(() => {
        stillBuilding(db, g)
        for (const each of prepared) {
          if (!db.value('SELECT 1 FROM edited WHERE id = ?', each.document.id)) put(db, g, each)
        }
      })
      await nextTurn()
    }
    await optimize(db, g)
    await swap(db, g)
  } catch (error) {
    await abandon(db, g)
    throw error
  }
}

async function swap(db: Connection, g: number): Promise<void> {
  await db.writing(() => {
    stillBuilding(db, g)
    const { live } = generations(db)
    db.run('UPDATE state SET live = ?, building = NULL', g)
    db.exec('DELETE FROM edited')
    dropGeneration(db, live)
  })
  db.forgetStatements()
  await db.retry(() => db.exec('PRAGMA incremental_vacuum'))
}

/** Merges the full-text tables, for size and speed. */
async function optimize(db: Connection, g: number): Promise<void> {
  for (const table of [`g${g}_words`, `g${g}_bigrams`]) {
    await db.writing(() => {
      stillBuilding(db, g)
      db.exec(`INSERT INTO ${table}(${table}) VALUES ('optimize')`)
    })
  }
}

async function abandon(db: Connection, g: number): Promise<void> {
  await db.writing(() => {
    if (generations(db).building !== g) return
    db.exec('UPDATE state SET building = NULL')
    dropGeneration(db, g)
  })
  db.forgetStatements()
}

/** Another process may have begun its own rebuild; the later one wins. */
function stillBuilding(db: Connection, g: number): void {
  if (generations(db).building !== g) throw new Error('Another rebuild of the search index took over.')
}

async function* inBatches(
  documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>,
): AsyncGenerator<SearchDocument[]> {
  let batch: SearchDocument[] = []
  for await (const document of documents) {
    batch.push(document)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
