import { generateCorpus } from '../../../../prisma/seed/corpus/generate'
import { type Random, randomFrom } from '../../../../scoring/random'
import { redact } from '../../../../app/evaluation/redact'
import { authorFrom, identitiesOf, type Author } from '../authors'
import { writings } from './writings'

const contexts = ['由', '据', '与', '在', '，', '同', '：', '（'] as const
const after = ['介绍', '反映', '等', '的', '，', '说，', '。', '）'] as const

let texts: string[] | undefined
/** Reports of the demonstration, whole. */
const reportTexts = () =>
  (texts ??= [...generateCorpus({ size: 'S', seed: 77 }).reports()].map(({ parts }) =>
    Object.values(parts).join('\n\n'),
  ))

export interface Planted {
  kind: string
  writing: string
  start: number
  end: number
}

/** A report with one writing of each of these kinds at clause ends drawn by lot. */
export function plant(author: Author, kinds: readonly string[], random: Random): { text: string; planted: Planted[] } {
  const prose = reportTexts()[random.whole(reportTexts().length)]!
  const ends = random
    .shuffle([...prose.matchAll(/[，。；](?!\n?\|)/g)].map(({ index }) => index + 1))
    .slice(0, kinds.length)
    .sort((a, b) => a - b)
  const planted: Planted[] = []
  let text = ''
  let at = 0
  random.shuffle(kinds).forEach((kind, i) => {
    const writing = writings[kind]!(author, random)
    const place = ends[i]
    if (writing === undefined || place === undefined) return
    text += prose.slice(at, place) + contexts[random.whole(contexts.length)]
    planted.push({ kind, writing, start: text.length, end: text.length + writing.length })
    text += writing + after[random.whole(after.length)]
    at = place
  })
  return { text: text + prose.slice(at), planted }
}

export interface Outcome {
  leaks: (Planted & { around: string })[]
  innocent: number
  masked: string[]
  placed: Map<string, number>
}

/** Plants every kind for many authors and says what the masks left over and what they hid for nothing. */
export function tryAll(authors: number, perText: number, from = 0): Outcome {
  const outcome: Outcome = { leaks: [], innocent: 0, masked: [], placed: new Map() }
  for (let seed = from; seed < from + authors; seed++) {
    const author = authorFrom(seed)
    const random = randomFrom(`planting ${seed}`)
    const kinds = random.shuffle(Object.keys(writings))
    for (let at = 0; at < kinds.length; at += perText)
      examine(author, plant(author, kinds.slice(at, at + perText), random), outcome)
  }
  return outcome
}

function examine(author: Author, { text, planted }: ReturnType<typeof plant>, outcome: Outcome): void {
  const { masks } = redact(text, identitiesOf(author))
  const hidden = new Uint8Array(text.length)
  for (const { start, end } of masks) hidden.fill(1, start, end)
  const ours = new Uint8Array(text.length)
  for (const one of planted) {
    outcome.placed.set(one.kind, (outcome.placed.get(one.kind) ?? 0) + 1)
    ours.fill(1, one.start, one.end)
    const left = [...text.slice(one.start, one.end)].length && remaining(text, one, hidden)
    if (left) outcome.leaks.push({ ...one, around: text.slice(Math.max(0, one.start - 6), one.end + 6) })
  }
  for (const { start, end, original } of masks)
    if (!ours.subarray(start, end).some(Boolean)) outcome.masked.push(original)
  for (let i = 0; i < text.length; i++) outcome.innocent += ours[i] ? 0 : 1
}

/** What of a writing still tells something: neither mark-up, nor a word of everybody such as 微信 or 主席. */
const everybodys =
  /^(?:微信号?|加微|wx|VX|QQ|qq号?|扣扣|山东省|主席|部长|主任|作者|执笔人|干事|同志|机关|组联部|政府|镇政府|妇联|镇妇联|一家)+$/i
function remaining(text: string, { start, end }: Planted, hidden: Uint8Array): boolean {
  let left = ''
  for (let i = start; i < end; i++) left += hidden[i] ? '\u0000' : text[i]
  const letters = left.replace(/<[^<>]*>/g, '').replace(/[^\p{L}\p{N}]/gu, '')
  return letters !== '' && !everybodys.test(letters)
}
