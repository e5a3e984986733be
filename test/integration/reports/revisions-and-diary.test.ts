import { expect, test } from 'vitest'
import type { Actor } from '../../../app/accounts/actor'
import { findOwnDraft } from '../../../app/reports/queries.server'
import { restoreRevision } from '../../../app/reports/restore-revision.server'
import { listRevisions, readRevision } from '../../../app/reports/revision-queries.server'
import { saveDraft } from '../../../app/reports/save-draft.server'
import { readDiaryPanel, setSource, takeFinding } from '../../../app/reports/sources.server'
import { db } from '../../../app/server/db.server'
import { makeActor } from '../../factories/actors'
import { goodContent, makeDraft, makeSubmission } from '../../factories/reports'

async function makeEntry(actor: Actor, { sensitive = false } = {}) {
  const campaign = await db.campaign.findFirstOrThrow()
  return db.diaryEntry.create({
    data: {
      clientId: crypto.randomUUID(),
      authorId: actor.id,
      organizationId: actor.home.id,
      campaignId: campaign.id,
      date: new Date('2012-05-12'),
      activityCodes: ['visit-life'],
      methods: [],
      groups: [],
      text: '到王秀英家走访。',
      sensitive,
      findings: { create: [{ position: 0, kind: 'DIFFICULTY', summary: '王秀英说丈夫常年外出。' }] },
    },
    include: { findings: true },
  })
}

test('an old revision is restored as a new one, and that can be undone', async () => {
  const actor = await makeActor('CADRE')
  const { id, version } = await makeDraft(actor)
  const later = goodContent({ title: '后来的题目' })
  await saveDraft(actor, { reportId: id, version, content: later, intent: 'autosave' })
  await restoreRevision(actor, { reportId: id, number: 1 })
  expect((await findOwnDraft(actor, id)).content).toEqual(goodContent())
  const { revisions } = await listRevisions(actor, id, 1)
  expect(revisions.every(({ title }) => title)).toBe(true)
  expect(revisions.map(({ number, reason }) => [number, reason])).toEqual([
    [3, 'RESTORE'],
    [2, 'SAVE'],
    [1, 'SAVE'],
  ])
  await restoreRevision(actor, { reportId: id, number: 2 })
  expect((await findOwnDraft(actor, id)).content).toEqual(later)
})

test('a window opened before a restoration does not overwrite it', async () => {
  const actor = await makeActor('CADRE')
  const { id, version } = await makeDraft(actor)
  const saved = await saveDraft(actor, {
    reportId: id,
    version,
    content: goodContent({ title: '二' }),
    intent: 'save',
  })
  await restoreRevision(actor, { reportId: id, number: 1 })
  const stale = await saveDraft(actor, {
    reportId: id,
    version: saved.version,
    content: goodContent({ title: '三' }),
    intent: 'autosave',
  })
  expect(stale.kind).toBe('conflict')
})

test('revisions are there for their author only, and not restored over what is handed in', async () => {
  const [author, other] = [await makeActor('CADRE'), await makeActor('CADRE')]
  const { id } = await makeSubmission(author)
  await expect(listRevisions(other, id, 1)).rejects.toMatchObject({ status: 404 })
  await expect(readRevision(other, id, 1)).rejects.toMatchObject({ status: 404 })
  await expect(readRevision(author, id, 99)).rejects.toMatchObject({ status: 404 })
  await expect(restoreRevision(other, { reportId: id, number: 1 })).rejects.toMatchObject({ status: 404 })
  await expect(restoreRevision(author, { reportId: id, number: 1 })).rejects.toThrow(/已经报送/)
})

test('a diary entry is linked once however often, and unlinked', async () => {
  const actor = await makeActor('CADRE')
  const [{ id: reportId }, entry] = [await makeDraft(actor), await makeEntry(actor)]
  await Promise.all([1, 2, 3].map(() => setSource(actor, { reportId, entryId: entry.id, linked: true })))
  expect((await readDiaryPanel(actor, reportId)).map(({ id, linked }) => [id, linked])).toEqual([[entry.id, true]])
  await setSource(actor, { reportId, entryId: entry.id, linked: false })
  expect((await readDiaryPanel(actor, reportId)).map(({ linked }) => linked)).toEqual([false])
})

test('taking a finding links its entry; a sensitive entry is not quoted', async () => {
  const actor = await makeActor('CADRE')
  const [{ id: reportId }, entry, secret] = [
    await makeDraft(actor),
    await makeEntry(actor),
    await makeEntry(actor, { sensitive: true }),
  ]
  const finding = await takeFinding(actor, { reportId, findingId: entry.findings[0]!.id })
  expect(finding).toEqual({
    summary: '王秀英说丈夫常年外出。',
    kind: 'DIFFICULTY',
    date: new Date('2012-05-12'),
  })
  expect(await db.reportSource.count({ where: { reportId } })).toBe(1)
  await expect(takeFinding(actor, { reportId, findingId: secret.findings[0]!.id })).rejects.toMatchObject({
    status: 404,
  })
})

test("another's diary is neither shown, linked nor quoted", async () => {
  const [author, other] = [await makeActor('CADRE'), await makeActor('CADRE')]
  const [{ id: reportId }, entry] = [await makeDraft(author), await makeEntry(other)]
  expect(await readDiaryPanel(author, reportId)).toEqual([])
  await expect(setSource(author, { reportId, entryId: entry.id, linked: true })).rejects.toMatchObject({
    status: 404,
  })
  await expect(takeFinding(author, { reportId, findingId: entry.findings[0]!.id })).rejects.toMatchObject({
    status: 404,
  })
})
