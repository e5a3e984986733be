import { expect, test } from 'vitest'
import { compareContents } from '../../../app/reports/compare'
import { abridge, compareTexts } from '../../../app/server/documents/compare-texts'
import type { ReportContent } from '../../../app/reports/content'

const content: ReportContent = {
  title: '题',
  abstract: '',
  keywords: ['一'],
  themes: [],
  groups: [],
  activityCodes: [],
  methods: [],
  sample: '',
  place: '',
  contributors: [],
  situation: '情况',
  analysis: '',
  advice: '',
}

test('changes are marked in whole words, and both sides can be read back from them', () => {
  const [older, newer] = [
    '留守妇女承担了家中主要农活、老人照料，劳动强度大。第二句没有变化，仍在原处。',
    '留守妇女承担了家里全部农活、老人照料，精神寂寞。第二句没有变化，仍在原处。',
  ]
  const segments = compareTexts(older, newer)
  expect(
    segments
      .filter(({ kind }) => kind !== 'added')
      .map(({ text }) => text)
      .join(''),
  ).toBe(older)
  expect(
    segments
      .filter(({ kind }) => kind !== 'removed')
      .map(({ text }) => text)
      .join(''),
  ).toBe(newer)
  expect(segments.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toContain('家里全部')
})

test('only fields that differ are compared, lists and co-authors included', () => {
  const newer = { ...content, keywords: ['一', '二'], contributors: [{ name: '王芳', unit: '曹县妇联' }] }
  expect(compareContents(content, newer).map(({ label }) => label)).toEqual(['关键词', '合作者'])
  expect(compareContents(content, { ...content })).toEqual([])
})

test('two long texts with nothing in common are not gone through word by word', () => {
  const text = (step: number) =>
    Array.from({ length: 20_000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * step) % 3000))).join('')
  expect(compareTexts(text(7919), text(104_729)).map(({ kind }) => kind)).toEqual(['removed', 'added'])
})

test('long unchanged stretches are cut to their ends', () => {
  expect(abridge([{ kind: 'same', text: '一'.repeat(500) }], 3)).toEqual([{ kind: 'same', text: '一一一 …… 一一一' }])
})
