import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { applyMasks, redact } from '../../../app/evaluation/redact'
import { innocentText } from './innocent'
import { authors, identitiesOf } from './authors'
import { variants } from './variants'

beforeAll(() => void redact('词典', {}), 60_000) // the first call loads the word dictionary

const sentences = innocentText.split(/(?<=[。；\n])/)
const writings = authors.map((author) =>
  Object.values(variants).flatMap((variant) => variant(author) ?? []),
)
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
  '\ud800',
  '\u200b',
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
        for (const suspect of suspects)
          expect([suspect.text, suspect.replacement, suspect.reason]).not.toContain('')
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
