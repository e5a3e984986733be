import type { Connection } from './database'
import { comparableBlob } from './document'

/** Characters remembered in one process; the oldest go first. */
const capacity = 12_000_000
/** Texts of one scan that are remembered: a larger one would drive out the others. */
const scan = 5000

/**
 * Texts as phrases and words are looked for, remembered. A row number is never given twice, so the text behind
 * it never changes, whatever other processes write.
 */
export class Texts {
  private readonly known = new Map<number, string>()
  private characters = 0

  constructor(private readonly db: Connection) {}

  /** The texts of some rows, in their order. */
  of(g: number, rows: readonly number[]): string[] {
    const texts = rows.map((row) => this.known.get(keyOf(g, row)))
    const missing = rows.filter((_, i) => texts[i] === undefined)
    const read = new Map<number, string>()
    if (missing.length > 0) {
      for (const [row, blob] of readBlobs(this.db, g, missing)) read.set(row, comparableBlob(blob))
      if (read.size <= scan) for (const [row, text] of read) this.remember(keyOf(g, row), text)
    }
    return rows.map((row, i) => texts[i] ?? read.get(row) ?? '')
  }

  private remember(key: number, text: string): void {
    this.known.set(key, text)
    this.characters += text.length
    for (const [oldest, { length }] of this.known) {
      if (this.characters <= capacity) return
      this.known.delete(oldest)
      this.characters -= length
    }
  }
}

function keyOf(g: number, row: number): number {
  return g * 2 ** 40 + row
}

/** Texts of some rows as they are stored, in no order. */
export function readBlobs(db: Connection, g: number, rows: readonly number[]): [number, Uint8Array][] {
  const sql = `SELECT rowid, text FROM g${g}_content WHERE rowid IN (SELECT value FROM json_each(?))`
  return db.rows<[number, Uint8Array]>(sql, JSON.stringify(rows))
}
