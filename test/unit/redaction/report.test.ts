import { beforeAll, expect, test } from 'vitest'
import { applyMasks, redact, redactFields, type Identities } from '../../../app/evaluation/redact'

beforeAll(() => void redact('词典', {}), 60_000) // the first call loads the word dictionary

const identities: Identities = {
  people: [{ name: '王秀英', titles: ['副主席'] }, '张丽'],
  units: ['夏津县妇女联合会'],
  city: '德州市',
  county: '夏津县',
  towns: ['苏留庄镇'],
  villages: ['后屯村'],
  phones: ['13805341234'],
  emails: ['wangxy@163.com'],
  wechats: ['wxy_1980'],
}

test('a report keeps its sense when its author, unit and places are hidden', () => {
  const text = '县妇联王主席和小张到德州市夏津县苏留庄镇后屯村走访，电话一三八 0534 1234。'
  expect(redact(text, identities).text).toBe('某县妇联李某甲和李某乙到某市某县A镇B村走访，电话某电话。')
})

test('title and parts of one report share their pseudonyms', () => {
  const fields = redactFields({ title: '张丽的调查', body: '王秀英与张丽走访了A镇。' }, identities)
  expect([fields.title.text, fields.body.text]).toEqual(['李某甲的调查', '李某乙与李某甲走访了A镇。'])
})

test('masks lie exactly over the input and rebuild the redacted text', () => {
  const text = '王**秀英**说，&#29579;秀英的邮箱是 wangxy (at) 163 . com'
  const { masks, text: redacted } = redact(text, identities)
  expect(masks.map(({ start, end }) => text.slice(start, end))).toEqual(masks.map(({ original }) => original))
  expect(applyMasks(text, masks)).toBe(redacted)
  expect(redacted).toBe('李某甲说，李某甲的邮箱是 某邮箱')
})
