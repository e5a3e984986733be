import { afterEach, expect, test, vi } from 'vitest'
import { leftCopies, newCopyKey } from '../../../app/reports/browser/local-copy'
import { forget, keep, kept, keysBeginning } from '../../../app/ui/storage'

afterEach(() => vi.unstubAllGlobals())

type Texts = Record<string, string>

/** A browser's store, with its keys as its own properties. */
const store = (): Texts =>
  Object.create({
    setItem(this: Texts, key: string, text: string) {
      this[key] = text
    },
    getItem(this: Texts, key: string) {
      return this[key] ?? null
    },
    removeItem(this: Texts, key: string) {
      delete this[key]
    },
  })

test('what was kept is found again until it is forgotten', () => {
  vi.stubGlobal('localStorage', store())
  expect(keep('a:1', { words: '一' })).toBe(true)
  expect([kept('a:1'), kept('a:2'), keysBeginning('a:')]).toEqual([{ words: '一' }, null, ['a:1']])
  localStorage.setItem('a:2', '{half')
  expect(kept('a:2')).toBeNull()
  forget('a:1')
  expect(kept('a:1')).toBeNull()
})

test('a browser that keeps nothing stops no page', () => {
  const refuse = () => {
    throw new Error('QuotaExceededError')
  }
  const forbidden = new Proxy({}, { get: () => refuse, ownKeys: refuse })
  for (const nothing of [undefined, forbidden]) {
    vi.stubGlobal('localStorage', nothing)
    expect([keep('a', 1), kept('a'), forget('a'), keysBeginning('a')]).toEqual([false, null, undefined, []])
  }
})

test('a window finds what earlier ones left of the same report and person, the latest first; also without https', () => {
  vi.stubGlobal('localStorage', store())
  const { getRandomValues } = crypto
  vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) })
  const copies = ['2012-05-01', '2012-05-02'].map((at) => ({ at, key: newCopyKey('person', 'report') }))
  for (const { at, key } of copies) keep(key, { at, version: 1 })
  keep(newCopyKey('person', 'another'), { at: '2012-05-03' })
  expect(leftCopies('person', 'report').map(({ key }) => key)).toEqual([copies[1]!.key, copies[0]!.key])
})
