import { existsSync, renameSync, rmSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { inBatches } from '../batches'
import type { SearchDocument } from '../engine'
import { Connection, isDamage } from './database'
import { createGeneration, dropGeneration, generations, openSchema } from './schema'
import { prepared } from './prepared'
import { erase, putDocument, putTokens } from './write'

/** Documents of one write transaction. The larger, the fewer pieces to merge; other writers wait as long. */
const batchSize = 4000
/** Documents written between two turns of the event loop. */
const turnSize = 10

/** Replaces what is in the file; a damaged one, or one that is not there, by a new file made beside it. */
export async function rebuild(
  path: string,
  documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>,
): Promise<void> {
  if (await isSound(path)) return refill(path, documents)
  const made = `${path}.new`
  discard(made)
  await refill(made, documents)
  discard(path)
  renameSync(made, path)
  discard(made)
}

/**
 * Fills a second generation and swaps it in. While it is being filled, `index` and `remove` of every process
 * write to both generations and note the ids; a noted id is skipped here, since the edit is newer. A rebuild
 * that died leaves a generation behind, which the next one removes.
 *
 * It has a connection of its own: its transactions span turns of the event loop, in which this process goes
 * on answering searches.
 */
async function refill(
  path: string,
  documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>,
): Promise<void> {
  const db = new Connection(path)
  try {
    await openSchema(db)
    const g = await begin(db)
    try {
      await fill(db, g, documents)
      await optimize(db, g)
      await swap(db, g)
    } catch (error) {
      await abandon(db, g)
      throw error
    }
    await tidy(db)
  } finally {
    db.close()
  }
}

async function isSound(path: string): Promise<boolean> {
  if (!existsSync(path)) return false
  const db = new Connection(path)
  try {
    await openSchema(db)
    requireSound(db)
    return true
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  } finally {
    db.close()
  }
}

/** Reads every page; a second for some 100,000 documents. */
export function requireSound(db: Connection): void {
  const found = db.value<string>('PRAGMA quick_check(1)')
  if (found !== 'ok') throw Object.assign(new Error(`quick_check: ${found}`), { code: 'SQLITE_CORRUPT' })
}

function discard(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
}

function begin(db: Connection): Promise<number> {
  return db.writing(() => {
    const { live, building } = generations(db)
    if (building !== null) dropGeneration(db, building)
    const next = Math.max(live, building ?? 0) + 1
    db.exec('DELETE FROM edited')
    createGeneration(db, next)
    for (const table of [`g${next}_words`, `g${next}_bigrams`])
      configure(db, table, { automerge: 0, crisismerge: 1999, hashsize: 2 ** 26 })
    db.run('UPDATE state SET building = ?', next)
    return next
  })
}

async function fill(
  db: Connection,
  g: number,
  documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>,
): Promise<void> {
  for await (const batch of inBatches(prepared(documents), batchSize)) {
    await db.writingInTurns(async () => {
      stillBuilding(db, g)
      const edited = new Set(db.column<string>('SELECT id FROM edited'))
      const fresh = [...new Map(batch.map((each) => [each.document.id, each])).values()].filter(
        ({ document }) => !edited.has(document.id),
      )
      const rows: number[] = []
      await inTurns(fresh, (each) => {
        erase(db, g, each.document.id)
        rows.push(putDocument(db, g, each))
      })
      await inTurns(fresh, (each, i) => putTokens(db, g, rows[i]!, each))
    })
  }
}

async function inTurns<T>(list: readonly T[], work: (each: T, i: number) => void): Promise<void> {
  for (const [i, each] of list.entries()) {
    work(each, i)
    if (i % turnSize === turnSize - 1) await nextTurn()
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
}

/** Merges the full-text tables, for size and speed, and goes back to merging as one writes: until here each piece was written once. */
async function optimize(db: Connection, g: number): Promise<void> {
  for (const table of [`g${g}_words`, `g${g}_bigrams`]) {
    await db.writing(() => {
      stillBuilding(db, g)
      db.exec(`INSERT INTO ${table}(${table}) VALUES ('optimize')`)
      configure(db, table, { automerge: 4, crisismerge: 16, hashsize: 2 ** 20 })
    })
    await nextTurn()
  }
}

function configure(db: Connection, table: string, settings: Record<string, number>): void {
  for (const [name, value] of Object.entries(settings))
    db.exec(`INSERT INTO ${table}(${table}, rank) VALUES ('${name}', ${value})`)
}

async function abandon(db: Connection, g: number): Promise<void> {
  await db.writing(() => {
    if (generations(db).building !== g) return
    db.exec('UPDATE state SET building = NULL')
    dropGeneration(db, g)
  })
}

/** Gives room back to the disk as far as readers allow. */
async function tidy(db: Connection): Promise<void> {
  await db.retry(() => db.exec('PRAGMA incremental_vacuum'))
  db.rows('PRAGMA wal_checkpoint(TRUNCATE)')
}

/** Another process may have begun its own rebuild; the later one wins. */
function stillBuilding(db: Connection, g: number): void {
  if (generations(db).building !== g) throw new Error('Another rebuild of the search index took over.')
}
