import { afterEach, beforeEach, expect, test } from 'vitest'
import { currentCampaign } from '../../../app/accounts/campaign.server'
import { copyCampaign } from '../../../app/accounts/campaigns/copy-campaign.server'
import { editCampaign } from '../../../app/accounts/campaigns/edit-campaign.server'
import { findCampaign, listCampaigns } from '../../../app/accounts/campaigns/queries.server'
import { campaignForm } from '../../../app/accounts/campaigns/schema'
import { now } from '../../../app/server/clock.server'
import { db } from '../../../app/server/db.server'
import { makeActor } from '../../factories/actors'
import type { Prisma } from '../../../prisma/client/client'
import { trailOf } from '../../factories/trail'

// Each test finds the campaign as it was made, and leaves it so.
let campaigns: Prisma.CampaignCreateManyInput[]
let phases: Prisma.PhaseCreateManyInput[]
beforeEach(async () => {
  campaigns = (await db.campaign.findMany()) as Prisma.CampaignCreateManyInput[]
  phases = await db.phase.findMany()
})
afterEach(async () => {
  await db.campaign.deleteMany()
  await db.campaign.createMany({ data: campaigns })
  await db.phase.createMany({ data: phases })
})

test('a new year is copied with dates moved; it takes over only on the day it begins', async () => {
  const actor = await makeActor('ORGANIZER', '370000')
  const year = new Date().getFullYear() + 2
  const outcomes = await Promise.allSettled([copyCampaign(actor, year), copyCampaign(actor, year)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const [copy, original] = await listCampaigns()
  const found = await findCampaign(copy!.id)
  expect([found.startsOn, found.endsOn, found.reportsDueAt, found.phases.length]).toEqual([
    `${year}-02-07`,
    `${year}-12-31`,
    `${year}-09-01T00:00`,
    3,
  ])
  expect([copy!.current, original!.current, (await currentCampaign()).year]).toEqual([false, true, 2012])
})

test('dates and rules are changed; the demonstration stays on its day', async () => {
  const actor = await makeActor('ADMINISTRATOR', '370000')
  const { id } = await currentCampaign()
  const before = await findCampaign(id)
  const form = campaignForm.parse({
    ...before,
    rules: { ...before.rules, minCharacters: '2000' },
    phases: [...before.phases, { name: '' }],
  })
  await editCampaign(actor, id, form)
  expect((await trailOf(id)).at(-1)).toBe('campaign.edit')
  const after = await findCampaign(id)
  expect(after).toEqual({ ...before, rules: { ...before.rules, minCharacters: 2000 } })
  expect((await currentCampaign()).today).toBe('2012-08-28')
  const outside = campaignForm.parse({
    ...before,
    startsOn: '2013-02-07',
    endsOn: '2013-12-31',
    reportsDueAt: '2013-08-31T00:00',
    phases: [],
  })
  await expect(editCampaign(actor, id, outside)).rejects.toMatchObject({ field: 'startsOn' })
})

test('a demonstration moves on to a later day, never back', async () => {
  const actor = await makeActor('ADMINISTRATOR', '370000')
  const { id } = await currentCampaign()
  const form = campaignForm.parse({ ...(await findCampaign(id)), phases: [] })
  await editCampaign(actor, id, { ...form, demonstrationDay: '2012-09-10' })
  expect([(await currentCampaign()).today, (await now()).toISOString().slice(0, 8)]).toEqual(['2012-09-10', '2012-09-'])
  await expect(editCampaign(actor, id, { ...form, demonstrationDay: '2012-09-09' })).rejects.toMatchObject({
    field: 'demonstrationDay',
  })
  await db.campaign.update({ where: { id }, data: { rules: {} } })
  await editCampaign(actor, id, { ...form, demonstrationDay: '2012-09-10' })
  expect((await db.campaign.findUniqueOrThrow({ where: { id } })).rules as object).not.toHaveProperty(
    'demonstrationDay',
  ) // a real campaign has none
})

test('without any campaign the pages say so kindly', async () => {
  await db.campaign.deleteMany()
  const refused = await currentCampaign().catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Response)
  expect(await (refused as Response).text()).toContain('还没有设立年度活动')
  const actor = await makeActor('ADMINISTRATOR', '370000')
  await copyCampaign(actor, 2012)
  expect((await currentCampaign()).year).toBe(2012)
})
