// npm run bench:search -- FOLDER [--engine meilisearch] [--documents 200000] [--keep PLACE] [--only SET]
// npm run bench:search -- --server [--engine meilisearch]: until a change is found, and suggestions, in the running product.
// Relevance, phrases, suggestions, building and size of either engine on a folder with corpus.jsonl.gz and queries-*.jsonl.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openSearchEngine, type SearchDocument, type SearchEngine } from '../../../search'
import { keywords } from '../../../search/segment'
import { openTestServer, whyNoServer, type TestServer } from '../../contract/search/meilisearch'
import { corpus } from './corpus'
import { measureServer } from './server'
import { measurePhrases } from './phrases'
import { measureRelevance, querySets, relevanceHead } from './relevance'
import { measureSuggestions } from './suggestions'
import { cellsHead, print, timed } from './timing'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string', default: 'embedded' },
    documents: { type: 'string', default: '0' },
    keep: { type: 'string' },
    only: { type: 'string' },
    server: { type: 'boolean' },
  },
})

const server = values.engine === 'meilisearch' ? await openServer() : null
try {
  await (values.server ? measureServer(server) : main(positionals[0]))
} finally {
  await server?.dispose()
}

async function main(folder: string | undefined): Promise<void> {
  if (!folder || !existsSync(join(folder, 'corpus.jsonl.gz'))) {
    process.stderr.write(
      'Usage: npm run bench:search -- <folder> [--engine embedded|meilisearch] [--documents <number>]\n       npm run bench:search -- --server [--engine …]\n',
    )
    process.exitCode = 2
    return
  }
  const place = values.keep ?? mkdtempSync(join(tmpdir(), 'search-bench-'))
  const engine = await openSearchEngine({
    indexPath: join(place, 'index.sqlite'),
    ...(server && { meiliUrl: server.url, meiliKey: server.key, meiliIndex: 'fuqing-bench' }),
  })
  const documents = () => corpus(folder, Number(values.documents))
  const wanted = (name: string) => !values.only || name.startsWith(values.only)
  if ((await engine.health()).documents === 0) await build(engine, documents())
  print(relevanceHead(cellsHead))
  const sets = querySets(folder)
  for (const [name, queries] of sets) if (wanted(name)) await measureRelevance(engine, name, queries)
  if (wanted('suggestions'))
    await measureSuggestions(
      engine,
      sets.flatMap(([, queries]) => queries.slice(0, 50).flatMap(({ q }) => keywords(q, 2))),
    )
  if (wanted('phrases')) await measurePhrases(engine, documents())
  await engine.close()
  if (!values.keep) rmSync(place, { recursive: true })
}

async function openServer(): Promise<TestServer> {
  const why = whyNoServer()
  if (why) throw new Error(`No Meilisearch to measure: ${why}.`)
  return openTestServer()
}

async function build(engine: SearchEngine, documents: ReturnType<typeof corpus>): Promise<void> {
  const read: SearchDocument[] = []
  for await (const document of documents) read.push(document) // reading and mixing are no part of building
  const { wall, cpu } = await timed(() => engine.rebuild(read))
  const { documents: count, size } = await engine.health()
  const rate = (ms: number) => `${(ms / 1000).toFixed(1)} s, ${Math.round((count / ms) * 1000)} a second`
  print(
    `${count} documents in ${rate(wall)} (CPU ${rate(cpu)}); ` +
      `${((size ?? 0) / 1e6).toFixed(1)} MB, ${((size ?? 0) / count / 1000).toFixed(2)} KB a document`,
  )
}
