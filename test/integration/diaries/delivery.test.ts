import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { deliver, deliveryStatus } from '../../../app/diaries/deliver.server'
import { db } from '../../../app/server/db.server'
import { makeActor } from '../../factories/actors'

function request(fields: [string, string | File][]) {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  return new Request('http://localhost/diary/deliveries', {
    method: 'POST',
    body,
    headers: { 'Content-Length': '1000' },
  })
}
const filled = (clientId: string): [string, string][] => [
  ['clientId', clientId],
  ['date', '2012-08-01'],
  ['place', '柳泉镇'],
  ['activityCodes', 'visit-life'],
  ['methods', 'interview'],
  ['text', '走访三户。'],
  ['findings[0].kind', 'DIFFICULTY'],
  ['findings[0].theme', ''],
  ['findings[0].summary', ''],
  ['findings[1].kind', 'POTENTIAL'],
  ['findings[1].theme', '草柳编'],
  ['findings[1].summary', '愿意学'],
  ['visibility', 'UNIT'],
]

test('the form as a browser sends it becomes an entry; empty rows and empty file fields are nothing', async () => {
  const actor = await makeActor('CADRE')
  const clientId = randomUUID()
  const delivery = await deliver(actor, request([...filled(clientId), ['photos', new File([], '')]]))
  expect(delivery).toMatchObject({ ok: true, repeated: false })
  const entry = await db.diaryEntry.findUniqueOrThrow({
    where: { clientId },
    include: { findings: true, photos: true },
  })
  expect(entry).toMatchObject({
    text: '走访三户。',
    activityCodes: ['visit-life'],
    contactPointId: null,
    sensitive: false,
    photos: [],
  })
  expect(entry.findings.map(({ kind, theme, summary }) => ({ kind, theme, summary }))).toEqual([
    { kind: 'POTENTIAL', theme: '草柳编', summary: '愿意学' },
  ])
  expect(await deliver(actor, request(filled(clientId)))).toMatchObject({ ok: true, id: entry.id, repeated: true })
})

test('a refused form comes back with everything typed and the reason at each field', async () => {
  const actor = await makeActor('CADRE')
  const typed = filled(randomUUID()).filter(([name]) => !['activityCodes', 'text'].includes(name))
  const delivery = await deliver(actor, request([...typed, ['groups', '留守'], ['groups', '单亲']]))
  expect(delivery).toMatchObject({
    ok: false,
    errors: { activityCodes: ['请至少选一项活动内容'], text: ['请写下今天的见闻'] },
    values: {
      place: '柳泉镇',
      methods: ['interview'],
      groups: ['留守', '单亲'],
      findings: [{ summary: '' }, { kind: 'POTENTIAL', theme: '草柳编', summary: '愿意学' }],
    },
  })
  expect(deliveryStatus(delivery)).toBe(422)
})

test('a stale change comes back with both versions and status 409', async () => {
  const actor = await makeActor('CADRE')
  const clientId = randomUUID()
  const first = await deliver(actor, request(filled(clientId)))
  const id = first.ok ? first.id : ''
  const change = (text: string): [string, string][] => [
    ...filled(clientId).filter(([name]) => name !== 'text'),
    ['text', text],
    ['version', '1'],
  ]
  expect(await deliver(actor, request(change('甲')), id)).toMatchObject({ ok: true, id })
  const stale = await deliver(actor, request(change('乙')), id)
  expect(stale).toMatchObject({
    ok: false,
    values: { text: '乙' },
    standing: { id, version: 2, content: { text: '甲' } },
  })
  expect(deliveryStatus(stale)).toBe(409)
})

test('hostile fields are refused without harm', async () => {
  const actor = await makeActor('CADRE')
  const hostile: [string, string][] = [
    ['clientId', "x' OR 1=1"],
    ['date', '2012-13-45'],
    ['contactPointId', '../../etc'],
    ['activityCodes', 'drop table'],
    ['methods', '__proto__'],
    ['text', 'x'.repeat(20_001)],
    ['visibility', 'EVERYONE'],
    ['findings[0].summary', 'y'.repeat(501)],
    ['findings[999999].summary', 'z'],
  ]
  const delivery = await deliver(actor, request(hostile))
  expect(delivery.ok).toBe(false)
  expect(await db.diaryEntry.count({ where: { authorId: actor.id } })).toBe(0)
})
