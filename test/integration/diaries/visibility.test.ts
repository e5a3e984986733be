import { expect, test } from 'vitest'
import type { Actor } from '../../../app/accounts/actor'
import { readFilter } from '../../../app/diaries/filter'
import { daysWithEntries, listEntries } from '../../../app/diaries/list.server'
import { ownEntry, readEntry } from '../../../app/diaries/queries.server'
import { makeActor } from '../../factories/actors'
import { makeEntry } from '../../factories/diaries'

const filter = (search = '') => readFilter(`http://localhost/diary?${search}`)
const reads = (actor: Actor, id: string) =>
  readEntry(actor, id).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Response && error.status === 404) return false
      throw error
    },
  )

test('who may read an entry follows its visibility, and what one may not read does not exist', async () => {
  const author = await makeActor('CADRE')
  const readers = {
    author,
    colleague: await makeActor('CADRE'),
    leader: await makeActor('UNIT_LEADER'),
    otherLeader: await makeActor('UNIT_LEADER', '371002'),
    cityLeader: await makeActor('UNIT_LEADER', '371700'),
    researcher: await makeActor('RESEARCHER', '370000'),
    organizer: await makeActor('ORGANIZER', '370000'),
  }
  const entries = {
    private: await makeEntry(author, { visibility: 'PRIVATE' }),
    unit: await makeEntry(author, { visibility: 'UNIT' }),
    library: await makeEntry(author, { visibility: 'LIBRARY' }),
    sensitive: await makeEntry(author, { visibility: 'LIBRARY', sensitive: true }),
  }
  const table: Record<string, string[]> = {}
  for (const [name, id] of Object.entries(entries)) {
    table[name] = []
    for (const [reader, actor] of Object.entries(readers)) if (await reads(actor, id)) table[name]!.push(reader)
  }
  expect(table).toEqual({
    private: ['author'],
    unit: ['author', 'leader'],
    library: ['author', 'leader', 'researcher'],
    sensitive: ['author'],
  })
  await expect(ownEntry(readers.leader, entries.library)).rejects.toMatchObject({ status: 404 })
  expect(await reads(author, 'not-an-id')).toBe(false)
})

test("a leader's list of her unit holds what she may read and nothing of other units", async () => {
  const [one, other, elsewhere] = [
    await makeActor('CADRE', '371722'),
    await makeActor('CADRE', '371722'),
    await makeActor('CADRE', '371723'),
  ]
  const leader = await makeActor('UNIT_LEADER', '371722')
  const visible = [
    await makeEntry(one, { date: '2012-06-02' }),
    await makeEntry(other, { date: '2012-06-01', visibility: 'LIBRARY' }),
  ]
  await makeEntry(one, { visibility: 'PRIVATE' })
  await makeEntry(other, { sensitive: true })
  await makeEntry(elsewhere)
  const { total, rows } = await listEntries(leader, filter('scope=unit'))
  expect({ total, ids: rows.map(({ id }) => id) }).toEqual({ total: 2, ids: visible })
  expect(await daysWithEntries(leader, filter('scope=unit'), '2012-06')).toEqual({ '2012-06-01': 1, '2012-06-02': 1 })
  // The same address in a cadre's hands shows her own diary.
  expect((await listEntries(one, filter('scope=unit'))).total).toBe(2)
})

test('the own diary is found by month, activity, finding, place and words together', async () => {
  const actor = await makeActor('CADRE')
  const wanted = await makeEntry(actor, {
    date: '2012-04-10',
    activityCodes: ['send-law'],
    text: '到Abc合作社讲《婚姻法》，100%满意',
    findings: [{ kind: 'STRENGTH', theme: '', summary: '普法骨干多' }],
  })
  await makeEntry(actor, { date: '2012-05-10', text: '到Abc合作社回访' })
  await makeEntry(await makeActor('CADRE'), { date: '2012-04-10', text: '到Abc合作社讲《婚姻法》' })
  const ids = async (search: string) => (await listEntries(actor, filter(search))).rows.map(({ id }) => id)
  expect(await ids('month=2012-04')).toEqual([wanted])
  expect(await ids('activity=send-law')).toEqual([wanted])
  expect(await ids('finding=STRENGTH')).toEqual([wanted])
  expect(await ids(`q=${encodeURIComponent('abc 骨干 杏林')}`)).toEqual([wanted])
  expect(await ids(`q=${encodeURIComponent('100%')}`)).toEqual([wanted])
  expect(await ids(`q=${encodeURIComponent('%')}&month=2012-05`)).toEqual([])
  expect(await ids('month=rubbish&page=-3&activity=drop')).toHaveLength(2)
})
