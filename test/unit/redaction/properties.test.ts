import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { applyMasks, redact } from '../../../app/evaluation/redact'
import { processorTime } from '../../setup/processor-time'
import { innocentText } from './innocent'
import { authors, identitiesOf } from './authors'
import { variants } from './variants'

beforeAll(() => void redact('词典', {}), 60_000) // the first call loads the word dictionary

const sentences = innocentText.split(/(?<=[。；\n])/)
const writings = authors.map((author) => Object.values(variants).flatMap((variant) => variant(author) ?? []))
const noise = fc.constantFrom(
  ' ',
  '\n',
  '\n\n',
  '**',
  '|',
  '`',
  '<b>',
  '</b>',
  '[',
  '](',
  ')',
  '#',
  '&',
  '%E',
  '\ud83d\ude00',
  '\u{20bb7}',
  '\ud800',
  '\udfff',
  '\u200b',
  '\u0301',
  '\u3099',
  '张',
  '某县',
  'A镇',
  '1',
  'ｗ',
)

/** Prose, writings of one author's identities, and hostile scraps, in any order. */
const report = fc.integer({ min: 0, max: authors.length - 1 }).chain((author) =>
  fc.record({
    author: fc.constant(author),
    text: fc
      .array(
        fc.oneof(
          fc.constantFrom(...sentences),
          fc.constantFrom(...(writings[author] ?? [])),
          noise,
          fc.string({ unit: 'binary', maxLength: 8 }),
        ),
        { maxLength: 24 },
      )
      .map((parts) => parts.join('')),
  }),
)

const identitiesBy = (author: number) => identitiesOf(authors[author] ?? authors[0]!)
const runs = { numRuns: 200 }

describe('for every text', () => {
  test('masks and suspects slice to what they say, in order and without overlap', () => {
    fc.assert(
      fc.property(report, ({ author, text }) => {
        const { masks, suspects } = redact(text, identitiesBy(author))
        for (const mask of masks) expect(text.slice(mask.start, mask.end)).toBe(mask.original)
        for (const suspect of suspects) expect(text.slice(suspect.start, suspect.end)).toBe(suspect.text)
        for (const suspect of suspects) expect([suspect.text, suspect.replacement, suspect.reason]).not.toContain('')
        const spans = [...masks, ...suspects].sort((a, b) => a.start - b.start)
        spans.slice(1).forEach((span, i) => expect(span.start).toBeGreaterThanOrEqual(spans[i]?.end ?? 0))
      }),
      runs,
    )
  }, 120_000)

  test('nothing known is left when the masks are applied', () => {
    fc.assert(
      fc.property(report, ({ author, text }) => {
        const identities = identitiesBy(author)
        const { masks, text: redacted } = redact(text, identities)
        expect(applyMasks(text, masks)).toBe(redacted)
        expect(redact(redacted, identities).masks.map(({ original }) => original)).toEqual([])
      }),
      runs,
    )
  }, 120_000)

  test('the same input gives the same result and is left as it was', () => {
    fc.assert(
      fc.property(report, ({ author, text }) => {
        const identities = Object.freeze(identitiesBy(author))
        expect(redact(text, identities)).toEqual(redact(text, identities))
      }),
      { numRuns: 50 },
    )
  }, 120_000)
})

describe('odd texts', () => {
  const { people, ...others } = identitiesBy(0)
  const name = typeof people?.[0] === 'string' ? people[0] : people![0]!.name

  test.each([
    ['nothing', ''],
    ['only zero width', '\u200b\u200c\u200d\ufeff\u2060'],
    ['only combining marks', '\u0301\u0300\u3099'],
    ['only lone surrogates', '\udfff\ud83d\ud83d\ud800'],
    ['only emoji', '😀👩‍👩‍👧'],
    ['only line breaks', '\r\n\u2028\u2029\n'],
  ])('%s is left as it is', (_, text) => {
    expect(redact(text, { people, ...others })).toEqual({ text, masks: [], suspects: [] })
  })

  test.each([
    ['behind emoji', `😀👩‍👩‍👧${name}`],
    ['behind a rare character', `\u{20bb7}野家的${name}`],
    ['behind a lone surrogate', `\ud83d${name}`],
    ['between lone surrogates', `\udfff${name}\ud800`],
    ['with combining marks', [...name].map((c) => `${c}\u0301`).join('')],
    ['with zero width everywhere', `\u200b${[...name].join('\u200b\u2060')}\ufeff`],
  ])('a name %s is masked where it stands, in UTF-16 units', (_, text) => {
    const { masks, text: redacted } = redact(text, { people, ...others })
    expect(masks).toHaveLength(1)
    const [{ start, end, original, replacement }] = masks as [(typeof masks)[number]]
    expect(original).toBe(text.slice(start, end))
    expect(original.replace(/[^\p{Script=Han}]/gu, '')).toBe(name)
    expect(redacted).toBe(text.slice(0, start) + replacement + text.slice(end))
  })

  test('the time grows with the text and not faster', () => {
    const time = (text: string) => processorTime(() => redact(text, { people, ...others }))
    const of = (length: number): string => innocentText.repeat(Math.ceil(length / innocentText.length)).slice(0, length)
    const [short, long] = [time(of(12_500)), time(of(100_000))]
    expect(long).toBeLessThan(24 * short) // eight times the text; the rest is room for a loaded machine
    for (const hostile of ['王', '李', '\u0301', '😀', '（', '某县', '1', ' ', '*', name.charAt(0)]) {
      expect(time(hostile.repeat(Math.floor(100_000 / hostile.length))), hostile).toBeLessThan(40 * short)
    }
  }, 240_000)
})
