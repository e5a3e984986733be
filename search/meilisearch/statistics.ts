import { quoted } from './filter'
import type { Server } from './server'

/** Milliseconds for which a document frequency is believed. */
const freshness = 10 * 60_000
const capacity = 100_000
/** Counting queries of one request. */
const batchSize = 100

type Kind = 'words' | 'bigrams'

/** Document frequencies, asked for in batches and remembered: they steer ranking, so an old one does no harm. */
export class Frequencies {
  private readonly known = new Map<string, number>()
  private since = 0
  documents = 0

  constructor(private readonly server: Server) {}

  /** Asks for what is not known yet. */
  async load(words: readonly string[], bigrams: readonly string[]): Promise<void> {
    if (Date.now() - this.since > freshness || this.known.size > capacity) {
      this.known.clear()
      this.documents = (await this.server.live.getStats()).numberOfDocuments
      this.since = Date.now()
    }
    const wanted = [
      ...words.map((text) => ({ kind: 'words' as const, text })),
      ...bigrams.map((text) => ({ kind: 'bigrams' as const, text })),
    ].filter(({ kind, text }) => !this.known.has(`${kind} ${text}`))
    for (let i = 0; i < wanted.length; i += batchSize) await this.count(wanted.slice(i, i + batchSize))
  }

  of(kind: Kind, text: string): number {
    return this.known.get(`${kind} ${text}`) ?? 0
  }

  private async count(wanted: readonly { kind: Kind; text: string }[]): Promise<void> {
    const { results } = await this.server.client.multiSearch({
      queries: wanted.map(({ kind, text }) => ({
        indexUid: this.server.liveUid,
        filter: `${kind === 'words' ? 'words' : 'grams'} = ${quoted(text)}`,
        limit: 0,
      })),
    })
    results.forEach((result, i) => {
      const { kind, text } = wanted[i]!
      this.known.set(`${kind} ${text}`, result.estimatedTotalHits ?? 0)
    })
  }
}
