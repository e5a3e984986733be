import { beforeEach, expect, test, vi } from 'vitest'
import { dropWaiting, keepWaiting, listWaiting, type Waiting } from '../../../app/diaries/browser/outbox'
import { send } from '../../../app/diaries/browser/send'
import { sendWaiting } from '../../../app/diaries/browser/send-waiting'

vi.mock(import('../../../app/diaries/browser/outbox'), async (original) => ({
  ...(await original()),
  listWaiting: vi.fn(),
  dropWaiting: vi.fn(),
  keepWaiting: vi.fn(),
}))
vi.mock(import('../../../app/diaries/browser/send'), () => ({ send: vi.fn() }))

const waiting = (clientId: string): Waiting => ({
  clientId,
  personId: 'p',
  savedAt: '',
  date: '2012-05-08',
  fields: [],
})
const full = new Error('the disk of the phone is full')

beforeEach(() => {
  vi.resetAllMocks()
  vi.mocked(listWaiting).mockResolvedValue([waiting('1'), waiting('2'), waiting('3')])
})

test('a device that will not write holds nothing up: the rest is sent all the same', async () => {
  vi.mocked(dropWaiting).mockRejectedValue(full)
  vi.mocked(keepWaiting).mockRejectedValue(full)
  const refused = { ok: false as const, errors: {}, values: {} as never }
  vi.mocked(send).mockResolvedValueOnce({ ok: true, id: 'a', repeated: false }).mockResolvedValueOnce(refused)
  vi.mocked(send).mockResolvedValueOnce({ ok: true, id: 'c', repeated: false })
  expect(await sendWaiting('p')).toBe(2)
  expect(send).toHaveBeenCalledTimes(3)
})

test('what the server took is dropped, what it refused says why, and without a network the rest waits', async () => {
  vi.mocked(dropWaiting).mockResolvedValue(undefined)
  vi.mocked(keepWaiting).mockResolvedValue(undefined)
  const refused = { ok: false as const, errors: { place: ['请填写地点'] }, values: {} as never }
  vi.mocked(send).mockResolvedValueOnce({ ok: true, id: 'a', repeated: false }).mockResolvedValueOnce(refused)
  vi.mocked(send).mockResolvedValueOnce('unreachable')
  expect(await sendWaiting('p')).toBe(1)
  expect(vi.mocked(dropWaiting).mock.calls).toEqual([['1']])
  expect(vi.mocked(keepWaiting).mock.calls).toEqual([[{ ...waiting('2'), problem: '请填写地点' }]])
})
