import { on } from 'node:events'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { SearchDocument } from '../engine'
import { inBatches } from '../batches'
import { prepare, type Prepared } from './prepare'
import type { PreparedDocument } from './write'

/** Documents prepared at a time; a thread is not worth its start for fewer than these. */
const portion = 500
/** Portions sent to the thread before the first of them is written. */
const ahead = 4

type Portion = SearchDocument[]

/**
 * Documents with what is to be written of them, in the order of the stream. Cutting words takes as long as writing, so
 * where there are many a thread cuts the next while these are written.
 */
export async function* prepared(
  documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>,
): AsyncGenerator<PreparedDocument> {
  const portions = inBatches(documents, portion)
  const first = await portions.next()
  if (first.done) return
  const second = await portions.next()
  if (!second.done) return yield* inThread([first.value, second.value], portions)
  for (const document of first.value) yield { document, ...prepare(document) }
}

async function* inThread(read: Portion[], portions: AsyncGenerator<Portion>): AsyncGenerator<PreparedDocument> {
  const thread = new Worker(path.resolve('search/embedded/thread.mjs'), { execArgv: [] })
  try {
    // listened to from the start: an answer may come while the next documents are still being read
    const answers = on(thread, 'message') as AsyncIterable<[Prepared[]]>
    const waiting: Portion[] = []
    const send = (documents: Portion) => {
      thread.postMessage(documents)
      waiting.push(documents)
    }
    const sendNext = async () => {
      const next = await portions.next()
      if (!next.done) send(next.value)
    }
    read.forEach(send)
    for (let i = read.length; i < ahead; i++) await sendNext()
    for await (const [answer] of answers) {
      const documents = waiting.shift()!
      await sendNext()
      for (const [i, document] of documents.entries()) yield { document, ...answer[i]! }
      if (waiting.length === 0) return
    }
  } finally {
    await thread.terminate()
  }
}
