import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSaver, type SaveState } from '../../../app/reports/browser/autosave'
import type { DraftAnswer } from '../../../app/reports/draft-answer'
import { valuesOf } from '../../../app/reports/form-values'
import { emptyReport } from './empty-report'

const values = valuesOf(emptyReport)
const saved = (version: number): DraftAnswer => ({
  kind: 'saved',
  version,
  savedAt: '2012-08-28T01:00:00.000Z',
  values,
  quotation: null,
})

type Sent = { version: string; intent: string; text: string }
let sent: Sent[]
let answers: (DraftAnswer | 'network')[]
let states: SaveState['kind'][]
let settled: number
let text: string

beforeEach(() => {
  vi.useFakeTimers()
  sent = []
  answers = []
  states = []
  settled = 0
  text = ''
  // the browser's network, not ours: each call takes a second
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: URLSearchParams }) => {
    sent.push({ version: body.get('version')!, intent: body.get('intent')!, text: body.get('situation')! })
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const answer = answers.shift() ?? 'network'
    if (answer === 'network') throw new TypeError('network')
    return Response.json(answer)
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function open() {
  const read = () => {
    const form = new FormData()
    form.set('situation', text)
    return form
  }
  return createSaver({
    url: '/draft',
    version: 3,
    read,
    onState: ({ kind }) => states.push(kind),
    onSettled: () => {
      settled += 1
    },
  })
}

test('typing is sent once it pauses, and the next save goes on from the answered version', async () => {
  answers = [saved(4), saved(5)]
  const saver = open()
  text = '一'
  saver.changed()
  await vi.advanceTimersByTimeAsync(2000)
  text = '一二'
  saver.changed()
  await vi.advanceTimersByTimeAsync(4000)
  text = '一二三'
  saver.changed()
  await vi.advanceTimersByTimeAsync(4000)
  expect(sent).toEqual([
    { version: '3', intent: 'autosave', text: '一二' },
    { version: '4', intent: 'autosave', text: '一二三' },
  ])
  expect(states.at(-1)).toBe('saved')
  expect(settled).toBe(2)
})

test('what is typed while a save is under way is sent after it, not beside it', async () => {
  answers = [saved(4), saved(5)]
  const saver = open()
  text = '一'
  saver.changed()
  await vi.advanceTimersByTimeAsync(2600)
  text = '一二'
  saver.changed()
  const button = saver.send('save')
  await vi.advanceTimersByTimeAsync(3000)
  await button
  expect(sent.map(({ version, intent, text: typed }) => [version, intent, typed])).toEqual([
    ['3', 'autosave', '一'],
    ['4', 'save', '一二'],
  ])
  expect(settled).toBe(1)
})

test('without network, or signed out, it says so and tries again by itself', async () => {
  answers = ['network', { kind: 'signed-out' }, saved(4)]
  const saver = open()
  text = '一'
  saver.changed()
  await vi.advanceTimersByTimeAsync(40_000)
  expect(sent).toHaveLength(3)
  expect(states.filter((kind) => kind !== 'saving')).toEqual(['changed', 'offline', 'signed-out', 'saved'])
  expect(settled).toBe(1)
})

test('after a conflict nothing is sent by itself until the person has chosen', async () => {
  answers = [{ kind: 'conflict', version: 7, savedAt: '', theirs: values, comparison: [] }, saved(8), saved(9)]
  const saver = open()
  text = '我'
  saver.changed()
  await vi.advanceTimersByTimeAsync(4000)
  text = '我又写'
  saver.changed()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(sent).toHaveLength(1)
  const choice = saver.send('keep-mine:7')
  await vi.advanceTimersByTimeAsync(2000)
  expect((await choice)?.kind).toBe('saved')
  expect(sent[1]).toEqual({ version: '3', intent: 'keep-mine:7', text: '我又写' })
  text = '再写'
  saver.changed()
  await vi.advanceTimersByTimeAsync(4000)
  expect(sent[2]!.version).toBe('8')
})

test('a refusal is shown and what was typed stays unsettled', async () => {
  answers = [{ kind: 'refused', errors: { situation: ['太长'] } }]
  const saver = open()
  text = '长'
  saver.changed()
  await vi.advanceTimersByTimeAsync(4000)
  expect(states.at(-1)).toBe('refused')
  expect(settled).toBe(0)
})
