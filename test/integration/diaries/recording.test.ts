import { expect, test } from 'vitest'
import { record } from '../../../app/diaries/record.server'
import { db } from '../../../app/server/db.server'
import { makeActor } from '../../factories/actors'
import { entryInput, makeContactPoint } from '../../factories/diaries'

const stored = (clientId: string) =>
  db.diaryEntry.findMany({ where: { clientId }, include: { findings: { orderBy: { position: 'asc' } } } })

test('an entry is stored with all that was typed', async () => {
  const actor = await makeActor('CADRE')
  const contactPointId = await makeContactPoint(actor)
  const input = entryInput({
    contactPointId,
    place: '',
    activityCodes: ['send-law', 'visit-life'],
    methods: ['discussion', 'interview'],
    groups: ['留守'],
    findings: [
      { kind: 'DIFFICULTY', theme: '留守妇女', summary: '农忙时缺劳力' },
      { kind: 'POTENTIAL', theme: '', summary: '愿意学草编' },
    ],
  })
  const { id, repeated } = await record(actor, input)
  expect(repeated).toBe(false)
  const [entry, ...others] = await stored(input.clientId)
  expect(others).toEqual([])
  expect(entry).toMatchObject({
    id,
    authorId: actor.id,
    organizationId: actor.unit.id,
    contactPointId,
    version: 1,
    activityCodes: ['visit-life', 'send-law'],
    methods: ['interview', 'discussion'],
    groups: ['留守'],
    visibility: 'UNIT',
    sensitive: false,
  })
  expect(entry!.findings.map(({ kind, summary }) => [kind, summary])).toEqual([
    ['DIFFICULTY', '农忙时缺劳力'],
    ['POTENTIAL', '愿意学草编'],
  ])
  expect(await db.auditEvent.count({ where: { subjectId: id, action: 'diary.write', actorId: actor.id } })).toBe(1)
})

test('the same entry sent again and again, even at once, is stored once', async () => {
  const actor = await makeActor('CADRE')
  const input = entryInput({ findings: [{ kind: 'STRENGTH', theme: '', summary: '姐妹互助成风' }] })
  const sent = await Promise.all(Array.from({ length: 6 }, () => record(actor, input)))
  const later = await record(actor, input)
  expect(new Set([...sent, later].map(({ id }) => id)).size).toBe(1)
  expect(sent.filter(({ repeated }) => !repeated)).toHaveLength(1)
  expect(later.repeated).toBe(true)
  const [entry, ...others] = await stored(input.clientId)
  expect(others).toEqual([])
  expect(entry!.findings).toHaveLength(1)
})

test('other words under a known id overwrite nothing and show the first version', async () => {
  const actor = await makeActor('CADRE')
  const input = entryInput()
  const { id } = await record(actor, input)
  await expect(record(actor, { ...input, text: '改了的内容' })).rejects.toMatchObject({
    name: 'EntryConflict',
    standing: { id, version: 1, content: { text: input.text } },
  })
  expect((await stored(input.clientId))[0]!.text).toBe(input.text)
})

test("another person cannot reach an entry by guessing the browser's id", async () => {
  const input = entryInput()
  await record(await makeActor('CADRE'), input)
  await expect(record(await makeActor('CADRE'), input)).rejects.toMatchObject({ name: 'Refusal', field: 'form' })
})

test('tomorrow, a day outside the campaign and a foreign contact point are refused at their field', async () => {
  const actor = await makeActor('CADRE')
  const foreign = await makeContactPoint(await makeActor('CADRE', '371002'))
  await expect(record(actor, entryInput({ date: '2012-08-29' }))).rejects.toMatchObject({ field: 'date' })
  await expect(record(actor, entryInput({ date: '2011-08-28' }))).rejects.toMatchObject({ field: 'date' })
  await expect(record(actor, entryInput({ contactPointId: foreign }))).rejects.toMatchObject({
    field: 'contactPointId',
  })
  expect(await db.diaryEntry.count({ where: { authorId: actor.id } })).toBe(0)
  expect((await record(actor, entryInput({ date: '2012-08-28' }))).repeated).toBe(false)
})

test('an entry about violence or illness is sensitive whatever was ticked, and never given to the library', async () => {
  const actor = await makeActor('CADRE')
  const input = entryInput({ groups: ['受暴'], sensitive: false, visibility: 'LIBRARY' })
  const { id } = await record(actor, input)
  expect((await stored(input.clientId))[0]!.sensitive).toBe(true)
  expect(await db.indexJob.count({ where: { documentId: `diary:${id}` } })).toBe(0)
})
