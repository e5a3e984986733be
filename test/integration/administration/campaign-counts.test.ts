import { expect, test } from 'vitest'
import { listCampaigns } from '../../../app/accounts/campaigns/queries.server'
import { deleteEntry } from '../../../app/diaries/delete.server'
import { makeActor } from '../../factories/actors'
import { makeEntry } from '../../factories/diaries'

test('of a year count the diary entries that stand', async () => {
  const cadre = await makeActor('CADRE', '371721')
  const count = async () => (await listCampaigns()).find(({ current }) => current)!.diaryEntries
  const before = await count()
  const id = await makeEntry(cadre)
  expect(await count()).toBe(before + 1)
  await deleteEntry(cadre, id)
  expect(await count()).toBe(before)
})
