import { expect, test } from 'vitest'
import { deleteEntry, restoreEntry } from '../../../app/diaries/delete.server'
import { readEntry } from '../../../app/diaries/queries.server'
import { revise } from '../../../app/diaries/revise.server'
import { db } from '../../../app/server/db.server'
import { makeActor } from '../../factories/actors'
import { entryInput, makeEntry } from '../../factories/diaries'

const jobs = (id: string) => db.indexJob.count({ where: { documentId: `diary:${id}` } })

test('of two windows on one entry the second is told and nothing is lost', async () => {
  const actor = await makeActor('CADRE')
  const id = await makeEntry(actor)
  const first = entryInput({ version: 1, text: '第一个窗口' })
  const second = entryInput({ version: 1, text: '第二个窗口' })
  const [one, other] = await Promise.allSettled([revise(actor, id, first), revise(actor, id, second)])
  expect([one, other].map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const kept = one!.status === 'fulfilled' ? first : second
  const lost = [one!, other!].find(({ status }) => status === 'rejected') as PromiseRejectedResult
  expect(lost.reason).toMatchObject({
    name: 'EntryConflict',
    standing: { id, version: 2, content: { text: kept.text } },
  })
  expect(await db.diaryEntry.findUniqueOrThrow({ where: { id }, select: { text: true, version: true } })).toEqual({
    text: kept.text,
    version: 2,
  })
})

test('a change sent twice is made once', async () => {
  const actor = await makeActor('CADRE')
  const id = await makeEntry(actor)
  const change = entryInput({
    version: 1,
    text: '改过一次',
    findings: [{ kind: 'STRENGTH', theme: '', summary: '一条' }],
  })
  expect([await revise(actor, id, change), await revise(actor, id, change)]).toEqual([{ id }, { id }])
  const entry = await db.diaryEntry.findUniqueOrThrow({ where: { id }, include: { findings: true } })
  expect([entry.version, entry.findings.length]).toEqual([2, 1])
})

test("nobody changes or deletes another's entry", async () => {
  const id = await makeEntry(await makeActor('CADRE'))
  const other = await makeActor('UNIT_LEADER')
  await expect(revise(other, id, entryInput({ version: 1 }))).rejects.toMatchObject({ name: 'Refusal' })
  await expect(deleteEntry(other, id)).rejects.toMatchObject({ status: 404 })
  await expect(restoreEntry(other, 'nonsense')).rejects.toMatchObject({ status: 404 })
})

test('the library hears when an entry enters it, leaves it, is deleted and comes back, and not otherwise', async () => {
  const actor = await makeActor('CADRE')
  const id = await makeEntry(actor)
  expect(await jobs(id)).toBe(0)
  await revise(actor, id, entryInput({ version: 1, visibility: 'LIBRARY' }))
  expect(await jobs(id)).toBe(1)
  await deleteEntry(actor, id)
  expect(await jobs(id)).toBe(2)
  await restoreEntry(actor, id)
  expect(await jobs(id)).toBe(3)
  await revise(actor, id, entryInput({ version: 2, visibility: 'LIBRARY', sensitive: true }))
  expect(await jobs(id)).toBe(4)
  await revise(actor, id, entryInput({ version: 3, visibility: 'UNIT' }))
  expect(await jobs(id)).toBe(4)
})

test('a deletion is undone for a day, and then no more', async () => {
  const actor = await makeActor('CADRE')
  const id = await makeEntry(actor)
  await deleteEntry(actor, id)
  await deleteEntry(actor, id)
  await expect(readEntry(actor, id)).rejects.toMatchObject({ status: 404 })
  await restoreEntry(actor, id)
  expect((await readEntry(actor, id)).id).toBe(id)
  await db.diaryEntry.update({ where: { id }, data: { deletedAt: new Date(Date.now() - 25 * 3_600_000) } })
  await expect(restoreEntry(actor, id)).rejects.toMatchObject({ name: 'Refusal' })
})
