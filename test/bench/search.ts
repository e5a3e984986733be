import { createReadStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { createGunzip } from 'node:zlib'
import { openSearchEngine, parseQuery, visibilityOf, type SearchDocument, type SearchEngine } from '../../search'
import { keywords } from '../../search/segment'
import { openTestServer, whyNoServer, type TestServer } from '../contract/search/meilisearch'

interface Query {
  id: string
  q: string
  summary?: string
  rel: string[]
}

/** Hits of a page, and hits looked at for recall: both are timed. */
const page = 20
const many = 100
const timeHead = 'p50/p95 ms, CPU p50/p95'
/** Phrases tried against plain comparison. */
const phraseCount = 300

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { engine: { type: 'string', default: 'embedded' }, keep: { type: 'string' }, only: { type: 'string' } },
})

await main(positionals[0])

async function main(folder: string | undefined): Promise<void> {
  if (!folder || !existsSync(join(folder, 'corpus.jsonl.gz'))) {
    process.stderr.write('Usage: npm run bench:search -- <folder> [--engine embedded|meilisearch]\n')
    process.exitCode = 2
    return
  }
  const place = values.keep ?? mkdtempSync(join(tmpdir(), 'search-bench-'))
  const server = values.engine === 'meilisearch' ? await openServer() : null
  const engine = await openSearchEngine({
    indexPath: join(place, 'index.sqlite'),
    ...(server && { meiliUrl: server.url, meiliKey: server.key, meiliIndex: 'fuqing-bench' }),
  })
  if ((await engine.health()).documents === 0) await build(engine, folder)
  print(`set        queries   MRR@10  nDCG@10 Recall@100  ${page} hits: ${timeHead}  ${many} hits: ${timeHead}`)
  for (const [name, queries] of querySets(folder)) {
    if (!values.only || values.only === name) await measure(engine, name, queries)
  }
  if (!values.only || values.only === 'phrases') await measurePhrases(engine, folder)
  await engine.close()
  await server?.dispose()
  if (!values.keep) rmSync(place, { recursive: true })
}

async function openServer(): Promise<TestServer> {
  const why = whyNoServer()
  if (why) throw new Error(`No Meilisearch to measure: ${why}.`)
  return openTestServer()
}

async function build(engine: SearchEngine, folder: string): Promise<void> {
  const { wall, cpu } = await timed(() => engine.rebuild(corpus(folder)))
  const { documents, size } = await engine.health()
  const rate = (ms: number) => `${(ms / 1000).toFixed(1)} s, ${Math.round((documents / ms) * 1000)} a second`
  print(
    `${documents} documents in ${rate(wall)} (CPU ${rate(cpu)}); ` +
      `${((size ?? 0) / 1e6).toFixed(1)} MB, ${((size ?? 0) / documents / 1000).toFixed(2)} KB a document`,
  )
}

async function* corpus(folder: string): AsyncGenerator<SearchDocument> {
  const lines = createInterface({ input: createReadStream(join(folder, 'corpus.jsonl.gz')).pipe(createGunzip()) })
  for await (const line of lines) {
    if (line.trim() === '') continue
    const { id, title, text } = JSON.parse(line) as { id: string; title: string; text: string }
    yield { id, kind: 'article', title: title ?? '', body: text, access: ['public'] }
  }
}

function querySets(folder: string): [string, Query[]][] {
  const sets: [string, Query[]][] = []
  for (const file of readdirSync(folder).sort()) {
    const name = /^queries-(.+)\.jsonl$/.exec(file)?.[1]
    if (!name) continue
    const queries = readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Query)
    sets.push([name, queries])
    const summarized = queries.filter((query) => query.summary)
    if (summarized.length > 0) {
      sets.push(['kw3', summarized.map((query) => ({ ...query, q: keywords(query.summary!, 3).join(' ') }))])
    }
  }
  return sets
}

async function measure(engine: SearchEngine, name: string, queries: Query[]): Promise<void> {
  const times: Record<number, Timed[]> = { [page]: [], [many]: [] }
  const scores = { mrr: 0, ndcg: 0, recall: 0 }
  const visibility = visibilityOf()
  const find = (query: Query, limit: number) => engine.search({ query: parseQuery(query.q), visibility, limit })
  for (const query of queries) times[page]!.push(await timed(() => find(query, page)))
  for (const query of queries) {
    const { result: { hits }, ...time } = await timed(() => find(query, many))
    times[many]!.push(time)
    const relevant = new Set(query.rel)
    const ranks = hits.flatMap((hit, i) => (relevant.has(hit.id) ? [i] : []))
    scores.mrr += ranks[0] !== undefined && ranks[0] < 10 ? 1 / (ranks[0] + 1) : 0
    scores.ndcg += gain(ranks) / gain([...relevant].map((_, i) => i))
    scores.recall += ranks.length / relevant.size
  }
  const n = queries.length
  const cells = [scores.mrr / n, scores.ndcg / n, scores.recall / n].map((value) => value.toFixed(4).padStart(8))
  print(`${name.padEnd(10)} ${String(n).padStart(7)} ${cells.join(' ')}  ${cellsOf(times[page]!)}  ${cellsOf(times[many]!)}`)
}

/** Phrases cut from the corpus anywhere: how many of the documents that contain one are among 1,000 hits. */
async function measurePhrases(engine: SearchEngine, folder: string): Promise<void> {
  const texts: { id: string; text: string }[] = []
  for await (const { id, title, body } of corpus(folder)) texts.push({ id, text: `${title}\n${body}` })
  const random = seeded(2012)
  const times: Timed[] = []
  let recall = 0
  for (let i = 0; i < phraseCount; i++) {
    const phrase = randomPhrase(texts[Math.floor(random() * texts.length)]!.text, random)
    const truth = new Set(texts.filter(({ text }) => text.includes(phrase)).map(({ id }) => id))
    const query = { query: parseQuery(`"${phrase}"`), visibility: visibilityOf() }
    times.push(await timed(() => engine.search({ ...query, limit: page })))
    const { hits } = await engine.search({ ...query, limit: 1000 })
    const found = hits.filter(({ id }) => truth.has(id)).length / Math.min(truth.size, 1000)
    if (found < 1) print(`  ${phrase}: ${hits.length} hits, ${truth.size} documents contain it, recall ${found}`)
    recall += found
  }
  const mean = (recall / phraseCount).toFixed(4)
  print(`phrases    ${String(phraseCount).padStart(7)} recall against LIKE ${mean.padStart(7)}  ${cellsOf(times)}`)
}

/** 2 to 12 characters of one line, letters or not. */
function randomPhrase(text: string, random: () => number): string {
  for (;;) {
    const length = 2 + Math.floor(random() ** 2 * 11)
    const start = Math.floor(random() * Math.max(1, text.length - length))
    const phrase = text.slice(start, start + length)
    if (phrase.length >= 2 && phrase.trim() === phrase && !/\s{2}|[\n\r\t\p{C}]/u.test(phrase)) return phrase
  }
}

/** Numbers in [0, 1) that are the same on every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Discounted gain of relevant documents at these places, counted from 0, within the first ten. */
function gain(places: readonly number[]): number {
  return places.filter((place) => place < 10).reduce((sum, place) => sum + 1 / Math.log2(place + 2), 0)
}

interface Timed {
  wall: number
  cpu: number
}

/** Milliseconds by the clock and of this process's CPU: other work on the machine adds to the first alone. */
async function timed<T>(work: () => Promise<T>): Promise<Timed & { result: T }> {
  const began = performance.now()
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - began, cpu: (user + system) / 1000, result }
}

function cellsOf(times: readonly Timed[]): string {
  const both = (values: number[]) => [0.5, 0.95].map((share) => percentile(values, share).toFixed(1)).join(' / ')
  return `${both(times.map(({ wall }) => wall)).padStart(15)}, ${both(times.map(({ cpu }) => cpu)).padEnd(14)}`
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
