import { beforeAll, describe, expect, test } from 'vitest'
import { redact } from '../../../app/evaluation/redact'
import { innocentText } from './innocent'
import { authors, identitiesOf, type Author } from './authors'
import { variants, type Variant } from './variants'

beforeAll(() => void redact('词典', {}), 60_000) // the first call loads the word dictionary

/** Offsets at which a clause of the prose ends, outside its table. */
const clauseEnds = [...innocentText.slice(0, innocentText.indexOf('|')).matchAll(/[，。；、]/g)].map((m) => m.index + 1)
const insertions = 20

/** The prose with the writing put in at evenly spread clause ends, and where each one lies. */
function plant(writing: string): { text: string; spans: { start: number; end: number }[] } {
  const step = clauseEnds.length / insertions
  const spans: { start: number; end: number }[] = []
  let text = ''
  let at = 0
  for (let i = 0; i < insertions; i++) {
    const place = clauseEnds[Math.floor(i * step)] ?? at
    text += innocentText.slice(at, place)
    spans.push({ start: text.length, end: text.length + writing.length })
    text += `${writing}，`
    at = place
  }
  return { text: text + innocentText.slice(at), spans }
}

function leaksOf(variant: Variant, author: Author): { leaks: string[]; innocentMasked: number; innocent: number } {
  const writing = variant(author)
  if (writing === undefined) return { leaks: [], innocentMasked: 0, innocent: 0 }
  const { text, spans } = plant(writing)
  const hidden = new Uint8Array(text.length)
  for (const { start, end } of redact(text, identitiesOf(author)).masks) hidden.fill(1, start, end)
  const leaks = spans.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(visible(text, start, end, hidden)))
  for (const { start, end } of spans) hidden.fill(0, start, end)
  return {
    leaks: leaks.map(() => writing),
    innocentMasked: hidden.reduce((a, b) => a + b, 0),
    innocent: innocentText.length,
  }
}

const visible = (text: string, start: number, end: number, hidden: Uint8Array): string =>
  [...text.slice(start, end)]
    .filter((_, i) => !hidden[start + i])
    .join('')
    .replace(/<[^<>]*>/g, '')

describe('a known identity is hidden however it is written', () => {
  test.each(Object.entries(variants))('%s', (_, variant) => {
    const leaks = authors.flatMap((author) => leaksOf(variant, author).leaks)
    expect([...new Set(leaks)]).toEqual([])
  })
})

test('at least 43 ways of writing are tried, each in 120 places or wherever it makes sense', () => {
  const tried = Object.values(variants).map(
    (variant) => authors.filter((p) => variant(p) !== undefined).length * insertions,
  )
  expect(tried.length).toBeGreaterThanOrEqual(43)
  expect(tried.filter((places) => places >= 60).length).toBe(tried.length)
  expect(tried.filter((places) => places === 120).length).toBeGreaterThanOrEqual(43)
})

test('at most 0.05 % of innocent characters are hidden', () => {
  const results = authors.flatMap((author) => Object.values(variants).map((variant) => leaksOf(variant, author)))
  const masked = results.reduce((sum, { innocentMasked }) => sum + innocentMasked, 0)
  const innocent = results.reduce((sum, { innocent: length }) => sum + length, 0)
  expect(masked / innocent).toBeLessThanOrEqual(0.0005)
}, 60_000)

test('the federations of a known city and county are hidden, though no unit was listed', () => {
  const { text } = redact('市妇联与县妇联、菏泽妇联和曹县妇女联合会合办。', { city: '菏泽市', county: '曹县' })
  expect(text).toBe('某市妇联与某县妇联、某市妇联和某县妇联合办。')
})
