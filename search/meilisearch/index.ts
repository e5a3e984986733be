import type { EngineHealth, EngineTrouble, IndexEntry, SearchEngine } from '../engine'
import { SearchUnavailable } from '../engine'
import { loadSegmenter } from '../segment'
import { keyOf, tombstone, toMeili, type MeiliDocument } from './document'
import { rebuild } from './rebuild'
import { facets, search, suggest } from './search'
import { Server } from './server'
import { documentVersion } from './settings'
import { Frequencies } from './statistics'

/** Documents of one request. */
const batchSize = 500

/** The index used unless another is named. */
const defaultIndex = 'fuqing'

/**
 * The engine for those who run a Meilisearch server. Opening does not ask the server anything: while it is
 * away every call is refused with `SearchUnavailable`, and the next one after it is back works.
 */
export async function openMeilisearchEngine({
  url,
  key,
  index = defaultIndex,
  timeout,
}: {
  url: string
  key?: string
  index?: string
  timeout?: number
}): Promise<SearchEngine> {
  loadSegmenter()
  const server = new Server(url, key, index, timeout)
  const frequencies = new Frequencies(server)

  return {
    index: (documents) =>
      server.use(async () => {
        for (let i = 0; i < documents.length; i += batchSize) {
          const sending = { indexedAt: Date.now(), editedDuring: await server.rebuildUnderWay() }
          const batch = documents.slice(i, i + batchSize).map((document) => toMeili(document, sending))
          await server.done(server.live.addDocuments(batch))
        }
      }),
    /** A tombstone first: a rebuild that runs just now must learn of the removal. */
    remove: (ids) =>
      server.use(async () => {
        if (ids.length === 0) return
        const sending = { indexedAt: Date.now(), editedDuring: await server.rebuildUnderWay() }
        const tombstones = ids.map((id) => tombstone(id, sending)) as MeiliDocument[]
        await server.done(server.live.addDocuments(tombstones))
        if (sending.editedDuring === '') await server.done(server.live.deleteDocuments(ids.map(keyOf)))
      }),
    search: (query) => server.use(() => search(server, frequencies, query)),
    facets: (query) => server.use(() => facets(server, frequencies, query)),
    suggest: (query) => server.use(() => suggest(server, query)),
    rebuild: (documents) => server.use(() => rebuild(server, documents)),
    health: () => health(server),
    async *entries() {
      for (let offset = 0; ; offset += 1000) {
        const page = await server.use(() =>
          server.live.getDocuments({ filter: 'removed = false', fields: ['id', 'fingerprint'], limit: 1000, offset }),
        )
        for (const { id, fingerprint } of page.results as IndexEntry[]) yield { id, fingerprint }
        if (offset + 1000 >= page.total) return
      }
    },
    async close() {},
  }
}

async function health(server: Server): Promise<EngineHealth> {
  const unwell = (trouble: EngineTrouble, detail: string): EngineHealth => ({
    engine: 'meilisearch',
    ok: false,
    documents: 0,
    size: null,
    rebuilding: false,
    trouble,
    detail,
  })
  try {
    return await server.use(async () => {
      const count = async (filter: string) =>
        (await server.live.search('', { filter, limit: 0 })).estimatedTotalHits ?? 0
      const documents = await count('removed = false')
      const outdated = await count(`NOT version = ${documentVersion}`)
      const { databaseSize } = await server.client.getStats()
      const base = {
        engine: 'meilisearch',
        documents,
        size: databaseSize,
        rebuilding: (await server.rebuildUnderWay()) !== '',
      } as const
      return outdated === 0
        ? { ...base, ok: true }
        : {
            ...base,
            ok: false,
            trouble: 'outdated',
            detail: `${outdated} documents are of an older form; rebuild the index.`,
          }
    })
  } catch (error) {
    if (error instanceof SearchUnavailable) return unwell(error.trouble, error.message)
    throw error
  }
}
