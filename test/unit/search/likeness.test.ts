import fc from 'fast-check'
import { expect, test } from 'vitest'
import { generateCorpus } from '../../../prisma/seed/corpus/generate'
import { measureLikeness, readyText, sample, shareOf, sideBySide } from '../../../search/likeness'

const [one = '', other = '', third = ''] = [...generateCorpus({ size: 'S', seed: 7 }).reports()].map(({ parts }) =>
  Object.values(parts).join('\n\n'),
)
const prose = (text: string) => text.split('\n').filter((line) => line.length > 60 && !line.includes('|'))
const against = (mine: string, ...texts: string[]) =>
  measureLikeness(
    readyText(mine),
    texts.map((text, id) => ({ id, text: readyText(text) })),
  )

test('two ordinary reports have nothing in common that counts; a report and itself everything', () => {
  expect(against(one, other, third)).toEqual({ share: 0, sources: [] })
  expect(against(one, one).share).toBeGreaterThan(0.85) // headings and table rows are no copied text
})

test.each([
  ['word for word', (text: string) => text],
  [
    'with other punctuation and full-width digits',
    (text: string) =>
      text.replace(/，/g, ' ,').replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ],
  ['with words swapped', (text: string) => text.replace(/妇女/g, '女同胞').replace(/问题/g, '难题')],
  ['with sentences moved about', (text: string) => text.split('。').reverse().join('。')],
])('three copied paragraphs are found and measured: %s', (_how, alter) => {
  const copied = prose(other).slice(2, 5)
  const mine = `${one}\n\n${copied.map(alter).join('\n\n')}`
  const { share, sources } = against(mine, third, other)
  const truth = copied.join('').length / mine.length
  expect(sources.map(({ id }) => id)).toEqual([1])
  expect(Math.abs(share - truth)).toBeLessThan(0.04)
})

test('a long passage inside a new paragraph is found; a sentence is not', () => {
  const passage = prose(other).join('').slice(0, 900)
  expect(
    against(`${one}\n开头是新的，${passage}结尾也是新的。${one.slice(0, 2500).replace(/\n/g, '')}`, other).sources,
  ).toHaveLength(1)
  expect(against(`${one}${prose(other)[3]!.slice(0, 40)}`, other)).toEqual({ share: 0, sources: [] })
})

test('offsets are those of the texts as they are, also after what is skipped', () => {
  const copied = prose(other)[4]!
  const mine = `## 标题 🙂𠀀\n\n　　${copied}\n\n${copied.slice(0, 10)}`
  const { sources } = against(mine, other)
  const { mine: here, theirs: there } = sources[0]!.passages[0]!
  expect(copied).toContain(mine.slice(here.start, here.end))
  expect(mine.slice(here.start, here.end)).toBe(other.slice(there.start, there.end))
})

test('what stands in many texts is common property', () => {
  const law = prose(third).slice(0, 4).join('\n\n')
  const holders = Array.from({ length: 7 }, (_, index) => `${law}\n\n${index}`)
  expect(against(`${one}\n\n${law}`, ...holders)).toEqual({ share: 0, sources: [] })
  expect(against(`${one}\n\n${law}`, ...holders.slice(0, 2)).share).toBeGreaterThan(0.08)
})

test('a text put together from two is counted from both, and no letter twice', () => {
  const [a, b] = [prose(other).slice(0, 8).join('\n'), prose(third).slice(0, 8).join('\n')]
  const { share, sources } = against(`${a}\n${b}`, other, third, other)
  expect(sources.map(({ id }) => id).sort()).toEqual([0, 1])
  expect(share).toBeGreaterThan(0.95)
  expect(share).toBeLessThanOrEqual(1)
})

test('side by side, the pieces are the passages and the marked ones are in both', () => {
  const { mine, theirs } = sideBySide(
    '我们走访了三十户留守妇女家庭，了解困难。',
    '去年走访了三十户留守妇女家庭，掌握困难。',
  )
  expect(mine.map(({ text }) => text).join('')).toBe('我们走访了三十户留守妇女家庭，了解困难。')
  expect(theirs.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['走访了三十户留守妇女家庭'])
})

test('never throws, and shares stay between nothing and all, whatever the texts', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 400 }),
      (a, b) => {
        const { share } = against(a + b, b, a)
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
        sideBySide(a, b + a)
      },
    ),
  )
  expect(shareOf(readyText(''), [{ start: 0, end: 5 }])).toBe(0)
})

test('a text of one repeated phrase is not tried at every place of the phrase, which would take minutes', () => {
  const text = '一句话反复说，'.repeat(60_000)
  expect(against(text, text, text)).toMatchObject({ share: 1, sources: [{ id: 0 }] })
})

test('about one shingle in eight is kept', () => {
  const kept = sample(readyText(one).hashes).length / readyText(one).hashes.length
  expect(kept).toBeGreaterThan(0.08)
  expect(kept).toBeLessThan(0.17)
})
