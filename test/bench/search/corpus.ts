import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type { SearchDocument } from '../../../search'
import { pick, seeded } from './random'

/**
 * The documents of a folder. Where more are asked for, the rest is mixed from their sentences: as many a document,
 * of the same lengths, so that the index grows as with real texts.
 */
export async function* corpus(folder: string, documents = 0): AsyncGenerator<SearchDocument> {
  const read: SearchDocument[] = []
  for await (const line of createInterface({
    input: createReadStream(join(folder, 'corpus.jsonl.gz')).pipe(createGunzip()),
  })) {
    if (line.trim() === '') continue
    const { id, title, text } = JSON.parse(line) as { id: string; title: string; text: string }
    const document = asDocument(id, title ?? '', text)
    if (documents > 0) read.push(document)
    yield document
  }
  yield* mixed(read, documents)
}

function* mixed(read: readonly SearchDocument[], documents: number): Generator<SearchDocument> {
  const random = seeded(20120209)
  const sentences = read.flatMap(({ body }) => sentencesOf(body))
  for (let i = read.length; i < documents; i++) {
    const count = sentencesOf(pick(read, random).body).length
    const body = Array.from({ length: count }, () => pick(sentences, random)).join('')
    yield asDocument(`mixed-${i}`, pick(read, random).title, body)
  }
}

const sentencesOf = (text: string) => text.match(/[^。！？\n]+[。！？\n]*/g) ?? [text]

const asDocument = (id: string, title: string, body: string): SearchDocument => ({
  id,
  kind: 'article',
  title,
  body,
  access: ['public'],
})
