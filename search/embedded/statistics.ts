import type { Connection } from './database'

/** Milliseconds for which a document frequency is believed. */
const freshness = 60_000
const capacity = 50_000

/**
 * Document frequencies, remembered for a minute: they steer ranking, so an old one does no harm. That a token is in
 * no document is not remembered: the next one may bring it, and what nobody holds is not looked for.
 */
export class Frequencies {
  private readonly known = new Map<string, number>()
  private since = 0

  constructor(private readonly db: Connection) {}

  /** Documents of the generation that contain the token. */
  of(g: number, table: 'words' | 'bigrams', token: string): number {
    if (Date.now() - this.since > freshness || this.known.size > capacity) {
      this.known.clear()
      this.since = Date.now()
    }
    const key = `${g} ${table} ${token}`
    let count = this.known.get(key)
    if (count === undefined) {
      count = this.db.value<number>(`SELECT doc FROM g${g}_${table}_v WHERE term = ?`, token) ?? 0
      if (count > 0) this.known.set(key, count)
    }
    return count
  }

  totals(g: number): { documents: number; characters: number } {
    const [row] = this.db.rows<[number, number]>(`SELECT documents, characters FROM g${g}_total`)
    return { documents: row?.[0] ?? 0, characters: row?.[1] ?? 0 }
  }
}
