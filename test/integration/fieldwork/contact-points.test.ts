import { expect, test } from 'vitest'
import { contactPointChoices } from '../../../app/diaries/queries.server'
import { closeContactPoint, reopenContactPoint } from '../../../app/fieldwork/close-contact-point.server'
import { listContactPoints } from '../../../app/fieldwork/contact-points.server'
import { openContactPoint } from '../../../app/fieldwork/open-contact-point.server'
import { db } from '../../../app/server/db.server'
import { makeActor } from '../../factories/actors'
import { makeEntry } from '../../factories/diaries'

const village = { kind: 'VILLAGE' as const, name: '杏林村', town: '柳泉镇', since: '2012-03-10' }

test('two leaders who add the same village at once make one contact point', async () => {
  const [one, other] = [await makeActor('UNIT_LEADER', '371724'), await makeActor('UNIT_LEADER', '371724')]
  const done = await Promise.allSettled([openContactPoint(one, village), openContactPoint(other, village)])
  expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await listContactPoints(one)).toMatchObject([
    { name: '杏林村', town: '柳泉镇', kind: 'VILLAGE', since: '2012-03-10', until: null, visits: 0 },
  ])
})

test('a day to come is refused', async () => {
  const leader = await makeActor('UNIT_LEADER', '371725')
  await expect(openContactPoint(leader, { ...village, since: '2012-08-29' })).rejects.toMatchObject({ field: 'since' })
})

test('cadres choose among the open points of their unit, the one used last first', async () => {
  const leader = await makeActor('UNIT_LEADER', '371726')
  const cadre = await makeActor('CADRE', '371726')
  const [first, second] = [
    await openContactPoint(leader, village),
    await openContactPoint(leader, { ...village, name: '后河村' }),
  ]
  await openContactPoint(await makeActor('UNIT_LEADER', '371727'), village)
  await makeEntry(cadre, { contactPointId: first, date: '2012-05-01' })
  await makeEntry(cadre, { contactPointId: second, date: '2012-04-01' })
  const ids = async () => (await contactPointChoices(cadre)).map(({ value }) => value)
  expect(await ids()).toEqual([first, second])
  await closeContactPoint(leader, first)
  await closeContactPoint(leader, first)
  expect(await ids()).toEqual([second])
  expect((await contactPointChoices(cadre, first)).map(({ value }) => value)).toEqual([first, second])
  expect(await listContactPoints(leader)).toMatchObject([
    { id: second, visits: 1 },
    { id: first, until: '2012-08-28', lastVisit: '2012-05-01' },
  ])
  await reopenContactPoint(leader, first)
  expect(await ids()).toEqual([first, second])
  expect(await db.auditEvent.count({ where: { subjectId: first } })).toBe(3)
})

test('a closed place that was opened anew is not opened a second time', async () => {
  const leader = await makeActor('UNIT_LEADER', '371723')
  const first = await openContactPoint(leader, village)
  await closeContactPoint(leader, first)
  expect(await listContactPoints(leader)).toMatchObject([{ id: first, replaced: false }])
  const second = await openContactPoint(leader, village)
  await reopenContactPoint(leader, first)
  expect(await listContactPoints(leader)).toMatchObject([
    { id: second, until: null, replaced: false },
    { id: first, until: '2012-08-28', replaced: true },
  ])
})

test("another unit's contact point does not exist", async () => {
  const id = await openContactPoint(await makeActor('UNIT_LEADER', '371728'), village)
  const stranger = await makeActor('UNIT_LEADER', '371700')
  await expect(closeContactPoint(stranger, id)).rejects.toMatchObject({ status: 404 })
  await expect(closeContactPoint(stranger, 'nonsense')).rejects.toMatchObject({ status: 404 })
})
