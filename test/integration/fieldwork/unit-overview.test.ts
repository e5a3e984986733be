import { expect, test } from 'vitest'
import { currentCampaign } from '../../../app/accounts/campaign.server'
import { unitOverview } from '../../../app/fieldwork/unit-overview.server'
import { db } from '../../../app/server/db.server'
import { makeActor } from '../../factories/actors'
import { makeEntry } from '../../factories/diaries'

const campaign = await currentCampaign()

test('a leader sees who of her unit has a diary and who has not', async () => {
  const leader = await makeActor('UNIT_LEADER', '370103', '甲领导')
  const [writer, idle, away] = [
    await makeActor('CADRE', '370103', '乙写了'),
    await makeActor('CADRE', '370103', '丙没写'),
    await makeActor('CADRE', '370103', '丁休假'),
  ]
  await db.person.update({ where: { id: away.id }, data: { status: 'ON_LEAVE' } })
  await makeEntry(writer, { date: '2012-06-01', activityCodes: ['visit-life', 'send-law'] })
  await makeEntry(writer, { date: '2012-06-09', visibility: 'PRIVATE', sensitive: true })
  const { total, people, counts, reminder, rows } = await unitOverview(leader, campaign, null, false)
  expect(rows).toBeNull()
  expect(people!.map(({ id, entries, lastEntry, handedInAt }) => ({ id, entries, lastEntry, handedInAt }))).toEqual(
    expect.arrayContaining([
      { id: writer.id, entries: 2, lastEntry: '2012-06-09', handedInAt: null },
      { id: idle.id, entries: 0, lastEntry: null, handedInAt: null },
      { id: leader.id, entries: 0, lastEntry: null, handedInAt: null },
    ]),
  )
  expect(people).toHaveLength(3)
  expect(total).toMatchObject({ units: 1, unitsWithDiary: 1, cadres: 3, diarists: 1, entries: 2, reporters: 0 })
  expect(counts).toEqual({ 'visit-life': 2, 'send-law': 1 })
  expect(reminder!.split('\n')[1]).toMatch(/^还没有记妇情日记的：(丙没写、甲领导|甲领导、丙没写)。$/)
  expect(reminder).not.toContain('丁休假')
})

test('the province counts each of the 158 units once, and cities in the order of the code', async () => {
  const organizer = await makeActor('ORGANIZER', '370000')
  await makeEntry(await makeActor('CADRE', '371702'))
  await makeEntry(await makeActor('CADRE', '371722'))
  const { total, rows, people } = await unitOverview(organizer, campaign, null, false)
  expect(people).toBeNull()
  expect(total.units).toBe(158)
  expect(
    rows!
      .filter(({ own }) => !own)
      .slice(0, 17)
      .map(({ code }) => code),
  ).toEqual(Array.from({ length: 17 }, (_, index) => String(370100 + index * 100)))
  expect(rows!.reduce((sum, { units }) => sum + units, 0)).toBe(158)
  expect(rows!.reduce((sum, { entries }) => sum + entries, 0)).toBe(total.entries)
  expect(rows!.find(({ code }) => code === '371700')).toMatchObject({ units: 10, unitsWithDiary: 2 })
  const city = await unitOverview(organizer, campaign, '371700', false)
  expect(city.rows!.filter(({ unitsWithDiary }) => unitsWithDiary > 0).map(({ code }) => code)).toEqual([
    '371702',
    '371722',
  ])
})

test('a leader reaches down the tree and never sideways or up; others have no such page', async () => {
  const city = await makeActor('UNIT_LEADER', '371700')
  const county = await makeActor('UNIT_LEADER', '371721')
  expect((await unitOverview(city, campaign, '371721', false)).unit.code).toBe('371721')
  for (const [actor, code] of [
    [county, '371700'],
    [county, '371722'],
    [city, '370000'],
    [city, '371002'],
    [city, 'nonsense'],
  ] as const) {
    await expect(unitOverview(actor, campaign, code, false), code).rejects.toMatchObject({ status: 404 })
  }
  await expect(unitOverview(await makeActor('CADRE', '371721'), campaign, null, false)).rejects.toMatchObject({
    status: 404,
  })
})

test('the counts follow every entry that is added, changed, deleted, restored or gone', async () => {
  const leader = await makeActor('UNIT_LEADER', '371402')
  const writer = await makeActor('CADRE', '371402')
  const seen = async () => {
    const { total, counts } = await unitOverview(leader, campaign, null, false)
    return { entries: total.entries, diarists: total.diarists, ...counts }
  }
  const [kept, other] = [
    await makeEntry(writer, { activityCodes: ['visit-life', 'send-law'] }),
    await makeEntry(writer, { activityCodes: ['send-law'] }),
  ]
  expect(await seen()).toEqual({ entries: 2, diarists: 1, 'visit-life': 1, 'send-law': 2 })
  await db.diaryEntry.update({ where: { id: kept }, data: { text: '改了几个字。', activityCodes: ['send-law'] } })
  expect(await seen()).toEqual({ entries: 2, diarists: 1, 'visit-life': 0, 'send-law': 2 })
  await db.diaryEntry.updateMany({ where: { authorId: writer.id }, data: { deletedAt: new Date() } })
  expect(await seen()).toEqual({ entries: 0, diarists: 0, 'visit-life': 0, 'send-law': 0 })
  await db.diaryEntry.update({ where: { id: other }, data: { deletedAt: null } })
  await db.diaryEntry.delete({ where: { id: kept } })
  expect(await seen()).toEqual({ entries: 1, diarists: 1, 'visit-life': 0, 'send-law': 1 })
  await expect(db.diaryTally.updateMany({ data: { entries: 9 } })).rejects.toThrow(/permission denied/)
})
