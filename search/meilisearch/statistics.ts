import { wordFilter } from './filter'
import type { Server } from './server'

/** Milliseconds for which a document frequency is believed. */
const freshness = 10 * 60_000
const capacity = 100_000
/** Counting queries of one request. */
const batchSize = 100

/**
 * How many documents hold a word, asked for in batches and remembered: it steers ranking, so an old figure does no
 * harm. That none does is not remembered: the next one may bring the word, and what nobody holds is not looked for.
 */
export class Frequencies {
  private readonly known = new Map<string, number>()
  private since = 0
  documents = 0

  constructor(private readonly server: Server) {}

  /** Asks for what is not known yet. */
  async load(words: readonly string[]): Promise<void> {
    if (Date.now() - this.since > freshness || this.known.size > capacity) {
      this.known.clear()
      this.documents = (await this.server.live.getStats()).numberOfDocuments
      this.since = Date.now()
    }
    const wanted = [...new Set(words)].filter((word) => !this.known.has(word))
    for (let i = 0; i < wanted.length; i += batchSize) await this.count(wanted.slice(i, i + batchSize))
  }

  of(word: string): number {
    return this.known.get(word) ?? 0
  }

  private async count(words: readonly string[]): Promise<void> {
    const { results } = await this.server.client.multiSearch({
      queries: words.map((word) => ({ indexUid: this.server.liveUid, filter: wordFilter(word), limit: 0 })),
    })
    results.forEach(({ estimatedTotalHits: count = 0 }, i) => count > 0 && this.known.set(words[i]!, count))
  }
}
