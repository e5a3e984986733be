import { parseQuery, visibilityOf, type SearchDocument, type SearchEngine } from '../../../search'
import { pick, seeded } from './random'
import { cellsOf, print, timed, type Timed } from './timing'

const count = 300
/** Hits of a page, and hits within which every document that holds the phrase must be. */
const page = 20
const first = 1000

/** Phrases cut from the corpus anywhere, against plain comparison. Those with punctuation are told apart too. */
export async function measurePhrases(engine: SearchEngine, documents: AsyncIterable<SearchDocument>): Promise<void> {
  const texts: { id: string; text: string }[] = []
  for await (const { id, title, body } of documents) texts.push({ id, text: `${title}\n${body}` })
  const random = seeded(2012)
  const tried: (Timed & { phrase: string; recall: number })[] = []
  for (let i = 0; i < count; i++) {
    const phrase = randomPhrase(pick(texts, random).text, random)
    const query = { query: parseQuery(`"${phrase}"`), visibility: visibilityOf() }
    const time = await timed(() => engine.search({ ...query, limit: page }))
    const { hits } = await engine.search({ ...query, limit: first })
    const truth = new Set(texts.filter(({ text }) => text.includes(phrase)).map(({ id }) => id))
    const found = hits.filter(({ id }) => truth.has(id)).length
    const otherwise = hits.length - found // spelled with other marks, widths or capitals: right too, and in the way of others at most of the first 1,000
    const recall = found / Math.min(truth.size, first - otherwise)
    if (recall < 1) print(`  ${phrase}: ${hits.length} hits, ${truth.size} documents contain it, recall ${recall}`)
    tried.push({ ...time, phrase, recall })
  }
  tell('phrases', tried)
  tell(
    '  of them with punctuation',
    tried.filter(({ phrase }) => /[^\p{L}\p{N}]/u.test(phrase)),
  )
}

function tell(name: string, tried: readonly (Timed & { recall: number })[]): void {
  const recall = tried.reduce((sum, each) => sum + each.recall, 0) / tried.length
  print(
    `${name.padEnd(10)} ${String(tried.length).padStart(7)} recall against LIKE ${recall.toFixed(4).padStart(7)}  ${cellsOf(tried)}`,
  )
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
