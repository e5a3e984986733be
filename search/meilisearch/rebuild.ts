import type { Index } from 'meilisearch'
import { inBatches } from '../batches'
import type { SearchDocument } from '../engine'
import { toMeili, type MeiliDocument } from './document'
import { among, quoted } from './filter'
import type { Server } from './server'

/** Documents of one request. */
const batchSize = 500

/**
 * Fills a second index, replays what was edited meanwhile, swaps, replays what came in between, and drops the
 * old one. While the second index is there, every process marks what it sends with this
 * rebuild, and a removed document leaves a tombstone: the live index itself tells what to replay. Whatever was
 * sent unmarked was committed to the database before the rebuild began to read it.
 */
export async function rebuild(
  server: Server,
  documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>,
): Promise<void> {
  await server.drop(server.nextUid)
  await server.create(server.nextUid)
  const name = await server.rebuildUnderWay()
  try {
    for await (const batch of inBatches(documents, batchSize)) {
      const read = { indexedAt: 0, editedDuring: '' }
      await server.done(server.next.addDocuments(batch.map((document) => toMeili(document, read))))
    }
    await replay(server, server.live, server.next, name)
    await server.done(server.client.swapIndexes([{ indexes: [server.liveUid, server.nextUid], rename: false }]))
    await replay(server, server.next, server.live, name)
  } finally {
    await server.drop(server.nextUid)
  }
}

/** Copies edits made during a rebuild from one index to the other, unless the other has newer ones. */
async function replay(
  server: Server,
  from: Index<MeiliDocument>,
  to: Index<MeiliDocument>,
  name: string,
): Promise<void> {
  for (let offset = 0; ; offset += batchSize) {
    const { results: edits, total } = await from.getDocuments({
      filter: `editedDuring = ${quoted(name)}`,
      limit: batchSize,
      offset,
    })
    const known = new Map<string, number>()
    if (edits.length > 0) {
      const { results } = await to.getDocuments({
        filter: among(
          'key',
          edits.map(({ key }) => key),
        ),
        fields: ['key', 'indexedAt'],
        limit: edits.length,
      })
      for (const { key, indexedAt } of results as MeiliDocument[]) known.set(key, indexedAt)
    }
    const newer = (edits as MeiliDocument[]).filter(({ key, indexedAt }) => indexedAt > (known.get(key) ?? -1))
    if (newer.length > 0) await server.done(to.addDocuments(newer))
    if (offset + batchSize >= total) return
  }
}
