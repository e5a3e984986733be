import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  blindTextOf,
  decide,
  decisionPress,
  isPress,
  maskWords,
  press,
  sameAs,
  segmentsOf,
  startDecisions,
  undecided,
  undo,
  undoPress,
  type Decisions,
  type Find,
} from '../../../app/evaluation/blind-copies/finds'
import { blindSourceOf, mapFields, withoutLinks, type BlindTexts } from '../../../app/evaluation/blind-copies/source'

const texts: BlindTexts = {
  ...mapFields(() => ''),
  title: '曹县留守妇女调研',
  situation: '李大姐说，李大姐住在柳河。柳河集上人多。',
}
const find = (part: Partial<Find> & Pick<Find, 'field' | 'start' | 'end'>): Omit<Find, 'id'> => ({
  original: texts[part.field].slice(part.start, part.end),
  replacement: '某某',
  kind: 'place',
  why: '测试',
  origin: 'suspect',
  decision: null,
  ...part,
})

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(freeze)
  }
  return value
}

const start = () =>
  freeze(
    startDecisions([
      find({ field: 'title', start: 0, end: 2, replacement: '某县', origin: 'known', decision: 'mask' }),
      find({ field: 'situation', start: 10, end: 12, replacement: 'A村' }),
      find({ field: 'situation', start: 13, end: 15, replacement: 'A村' }),
    ]),
  )

const blind = (state: Decisions, field: keyof BlindTexts) =>
  blindTextOf(
    texts[field],
    state.finds.filter((one) => one.field === field),
  )

test('a suspicion counts only once somebody has decided it', () => {
  const state = start()
  expect(undecided(state).map(({ original }) => original)).toEqual(['柳河', '柳河'])
  expect([blind(state, 'title'), blind(state, 'situation')]).toEqual(['某县留守妇女调研', texts.situation])
  const decided = decide(state, [1], 'mask')
  expect([undecided(decided).length, blind(decided, 'situation')]).toEqual([
    1,
    '李大姐说，李大姐住在A村。柳河集上人多。',
  ])
})

test('the same words everywhere take one press, and one press takes it back', () => {
  const state = start()
  const same = decide(state, sameAs(state.finds, state.finds[1]!), 'mask')
  expect(blind(same, 'situation')).toBe('李大姐说，李大姐住在A村。A村集上人多。')
  expect(undo(same)).toEqual({ ...state, nextId: same.nextId })
  expect(undo(state)).toBe(state)
})

test('presses are carried out in their order, whatever else is sent is passed over', () => {
  const state = start()
  const after = ['mask:1', 'keep:1,2', 'undo:2', 'mask:999', 'nonsense'].reduce(press, state)
  expect(after.finds.map(({ decision }) => decision)).toEqual(['mask', 'mask', null])
})

test('several finds are decided together and taken back together', () => {
  const state = start()
  const kept = press(state, decisionPress('keep', [1, 2]))
  expect(kept.finds.map(({ decision }) => decision)).toEqual(['mask', 'keep', 'keep'])
  expect(press(kept, decisionPress('keep', [1, 2]))).toBe(kept)
  expect(press(kept, undoPress(kept)).finds).toEqual(state.finds)
  expect([isPress('keep:1,2'), isPress('keep:'), isPress('keep:1,'), isPress('undo')]).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test('nobody takes back a step of another person that she has not seen', () => {
  const mine = press(start(), 'mask:1')
  const others = press(mine, 'keep:2')
  expect(press(others, undoPress(mine))).toBe(others)
  expect(press(others, undoPress(others)).finds).toEqual(mine.finds)
})

test('words that were overlooked are masked wherever they stand', () => {
  const state = freeze(maskWords(start(), texts, '李大姐', '某村民'))
  expect(blind(state, 'situation')).toBe('某村民说，某村民住在柳河。柳河集上人多。')
  expect(maskWords(state, texts, '李大姐', '某村民')).toBe(state)
  expect(maskWords(state, texts, '没有的字', '某')).toBe(state)
})

test('words marked across paragraphs and cells of a table are masked without what holds the text together', () => {
  const form: BlindTexts = {
    ...mapFields(() => ''),
    situation: '村里的赵大妈\n\n- 和 孙会计 都说\n\n| 户主 | 人口 |\n| --- | --- |\n| 赵大妈 | 3 |\n| 孙会计 | 5 |',
  }
  const masked = (words: string) => blindTextOf(form.situation, maskWords(startDecisions([]), form, words, '〇').finds)
  expect(masked('赵大妈 - 和 孙会计')).toBe(form.situation.replace('赵大妈\n\n- 和 孙会计', '〇\n\n- 〇'))
  expect(masked('赵大妈 | 3 |\n| 孙会计 | 5')).toBe(
    form.situation.replace('| 赵大妈 | 3 |\n| 孙会计 | 5 |', '| 〇 | 〇 |\n| 〇 | 〇 |'),
  )
  expect(masked('人口 |\n| --- | --- |\n| 赵')).toBe(
    form.situation.replace('人口 |\n| --- | --- |\n| 赵', '〇 |\n| --- | --- |\n| 〇'),
  )
  expect(masked('和\n孙会计')).toBe(form.situation.replace('和 孙会计', '〇'))
})

test('a mask by hand that overlaps other finds covers all of them', () => {
  const state = maskWords(start(), texts, '住在柳', '在某处')
  expect(blind(state, 'situation')).toBe('李大姐说，李大姐在某处。柳河集上人多。')
  expect(undo(state).finds).toEqual(start().finds)
})

test('whatever is done in whatever order, masks never overlap and masked words never show', () => {
  const press = fc.oneof(
    fc.record({
      kind: fc.constant('decide' as const),
      id: fc.nat(6),
      decision: fc.constantFrom('mask' as const, 'keep' as const),
    }),
    fc.record({ kind: fc.constant('words' as const), at: fc.nat(18), size: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ kind: fc.constant('undo' as const) }),
  )
  fc.assert(
    fc.property(fc.array(press, { maxLength: 12 }), (presses) => {
      let state = start()
      for (const one of presses) {
        if (one.kind === 'decide') state = decide(state, [one.id], one.decision)
        else if (one.kind === 'undo') state = undo(state)
        else {
          const words = texts.situation.slice(one.at, one.at + one.size)
          state = maskWords(state, texts, words, '〇')
          if (words) expect(blind(state, 'situation').includes(words) && !'〇'.includes(words), words).toBe(false)
        }
        freeze(state)
      }
      const situation = state.finds.filter(({ field }) => field === 'situation')
      situation.slice(1).forEach((later, at) => expect(later.start).toBeGreaterThanOrEqual(situation[at]!.end))
      expect(
        segmentsOf(texts.situation, situation)
          .map(({ text }) => text)
          .join(''),
      ).toBe(texts.situation)
    }),
    { numRuns: 300 },
  )
})

test('fields that nobody listed never reach a blind copy', () => {
  const source = blindSourceOf({
    title: '题目',
    author: '王秀英',
    place: '曹县',
    contributors: [{ name: '张丽' }],
    situation: '情况',
    batch: { unit: '曹县妇联' },
  })
  expect(source).toEqual({
    texts: { title: '题目', abstract: '', keywords: '', sample: '', situation: '情况', analysis: '', advice: '' },
    methods: [],
    pictures: [],
  })
})

test('pictures and links go, their words stay', () => {
  expect(
    withoutLinks(
      '见![曹县合影](/files/a.jpg)和[通知](http://caoxian.gov.cn/a(1).html)。<http://caoxian.gov.cn>\n[1]: http://caoxian.gov.cn\n[^1]: 脚注',
    ),
  ).toBe('见（图略）和通知。\n\n[^1]: 脚注')
})
