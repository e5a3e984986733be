import { expect, test } from 'vitest'
import { createDraft } from '../../../app/reports/create-draft.server'
import { deleteDraft, undeleteDraft } from '../../../app/reports/delete-draft.server'
import { findOwnDraft, listOwnReports } from '../../../app/reports/queries.server'
import { saveDraft } from '../../../app/reports/save-draft.server'
import { db } from '../../../app/server/db.server'
import { makeActor } from '../../factories/actors'
import { goodContent, makeDraft, makeSubmission } from '../../factories/reports'

const revisionsOf = (reportId: string) =>
  db.revision.findMany({
    where: { reportId },
    orderBy: { number: 'asc' },
    select: { number: true, reason: true, content: true },
  })

test('a saved draft is read back as it was written', async () => {
  const actor = await makeActor('CADRE')
  const content = goodContent({ contributors: [{ name: '王芳', unit: '曹县妇联' }] })
  const { id } = await makeDraft(actor, content)
  const draft = await findOwnDraft(actor, id)
  expect(draft.content).toEqual(content)
  expect(draft.version).toBe(2)
  expect(await revisionsOf(id)).toEqual([{ number: 1, reason: 'SAVE', content }])
})

test('a draft belongs to the campaign that runs, while next year’s is being prepared', async () => {
  const { id: current, ...campaign } = await db.campaign.findFirstOrThrow()
  const dates = { startsOn: new Date('9000-01-01'), endsOn: new Date('9000-12-31') }
  const { id: next } = await db.campaign.create({ data: { ...campaign, year: 9000, rules: {}, ...dates } })
  const { id } = await createDraft(await makeActor('CADRE'))
  expect((await db.report.findUniqueOrThrow({ where: { id } })).campaignId).toBe(current)
  await db.campaign.delete({ where: { id: next } })
})

test('another cadre, even of the same unit, does not find the draft', async () => {
  const [author, colleague] = [await makeActor('CADRE'), await makeActor('CADRE')]
  const { id, version } = await makeDraft(author)
  const changed = goodContent({ title: '改了' })
  await expect(findOwnDraft(colleague, id)).rejects.toMatchObject({ status: 404 })
  await expect(saveDraft(colleague, { reportId: id, version, content: changed, intent: 'save' })).rejects.toMatchObject(
    { status: 404 },
  )
  await expect(deleteDraft(colleague, id)).rejects.toMatchObject({ status: 404 })
  expect(await listOwnReports(colleague)).toEqual([])
  expect((await findOwnDraft(author, id)).content.title).toBe(goodContent().title)
})

test('two windows that save different texts at once: one is saved, the other is told and nothing is overwritten', async () => {
  const actor = await makeActor('CADRE')
  const { id, version } = await makeDraft(actor)
  const texts = [goodContent({ situation: '甲窗口写的' }), goodContent({ situation: '乙窗口写的' })]
  const results = await Promise.all(
    texts.map((content) => saveDraft(actor, { reportId: id, version, content, intent: 'autosave' })),
  )
  expect(results.map(({ kind }) => kind).sort()).toEqual(['conflict', 'saved'])
  const winner = results.find(({ kind }) => kind === 'saved')!
  const loser = results.find(({ kind }) => kind === 'conflict')!
  expect(loser.content).toEqual(winner.content)
  expect(loser.version).toBe(version + 1)
  expect((await findOwnDraft(actor, id)).content).toEqual(winner.content)
})

test('keeping mine in a conflict keeps the other text as a revision', async () => {
  const actor = await makeActor('CADRE')
  const { id, version } = await makeDraft(actor)
  const theirs = goodContent({ analysis: '另一窗口' })
  const mine = goodContent({ analysis: '我这里' })
  await saveDraft(actor, { reportId: id, version, content: theirs, intent: 'autosave' })
  const conflict = await saveDraft(actor, { reportId: id, version, content: mine, intent: 'autosave' })
  const kept = await saveDraft(actor, {
    reportId: id,
    version: conflict.version,
    content: mine,
    intent: 'keep-mine',
  })
  expect(kept.kind).toBe('saved')
  expect((await findOwnDraft(actor, id)).content).toEqual(mine)
  expect((await revisionsOf(id)).map(({ content }) => (content as { analysis: string }).analysis)).toEqual([
    goodContent().analysis,
    '另一窗口',
    '我这里',
  ])
})

test('taking theirs keeps mine as a revision', async () => {
  const actor = await makeActor('CADRE')
  const { id, version } = await makeDraft(actor)
  const theirs = goodContent({ advice: '另一窗口' })
  const mine = goodContent({ advice: '我这里' })
  await saveDraft(actor, { reportId: id, version, content: theirs, intent: 'save' })
  const taken = await saveDraft(actor, {
    reportId: id,
    version: version + 1,
    content: mine,
    intent: 'take-theirs',
  })
  expect(taken.content).toEqual(theirs)
  expect((await findOwnDraft(actor, id)).content).toEqual(theirs)
  expect((await revisionsOf(id)).map(({ content }) => (content as { advice: string }).advice)).toEqual([
    goodContent().advice,
    '另一窗口',
    '我这里',
  ])
})

test('a third save between keeps the conflict open', async () => {
  const actor = await makeActor('CADRE')
  const { id, version } = await makeDraft(actor)
  await saveDraft(actor, { reportId: id, version, content: goodContent({ title: '二' }), intent: 'save' })
  await saveDraft(actor, {
    reportId: id,
    version: version + 1,
    content: goodContent({ title: '三' }),
    intent: 'save',
  })
  const again = await saveDraft(actor, {
    reportId: id,
    version: version + 1,
    content: goodContent({ title: '我' }),
    intent: 'keep-mine',
  })
  expect(again).toMatchObject({ kind: 'conflict', version: version + 2 })
})

test('the same text sent again on an old version is saved, not a conflict', async () => {
  const actor = await makeActor('CADRE')
  const { id, version } = await makeDraft(actor)
  const content = goodContent({ title: '重发' })
  const [one, other] = await Promise.all(
    [1, 2].map(() => saveDraft(actor, { reportId: id, version, content, intent: 'autosave' })),
  )
  expect([one!.kind, other!.kind]).toEqual(['saved', 'saved'])
  expect((await findOwnDraft(actor, id)).version).toBe(version + 1)
})

test('autosave leaves no second revision within ten minutes, the save button does', async () => {
  const actor = await makeActor('CADRE')
  const { id } = await createDraft(actor)
  let version = 1
  for (const [title, intent] of [
    ['一', 'autosave'],
    ['二', 'autosave'],
    ['三', 'save'],
    ['三', 'save'],
    ['四', 'autosave'],
  ] as const) {
    version = (await saveDraft(actor, { reportId: id, version, content: goodContent({ title }), intent })).version
  }
  expect((await revisionsOf(id)).map(({ reason, content }) => [reason, (content as { title: string }).title])).toEqual([
    ['AUTOSAVE', '一'],
    ['SAVE', '三'],
  ])
})

test('what is handed in cannot be changed, and says so', async () => {
  const actor = await makeActor('CADRE')
  const { id, version } = await makeSubmission(actor)
  await expect(
    saveDraft(actor, { reportId: id, version, content: goodContent({ title: '改' }), intent: 'autosave' }),
  ).rejects.toThrow(/已经报送/)
  await expect(deleteDraft(actor, id)).rejects.toThrow(/留档/)
})

test('co-authors of the system are recognised by name and unit, strangers and namesakes are not', async () => {
  const author = await makeActor('CADRE')
  const known = await makeActor('CADRE', '371721', '卢合作')
  await makeActor('CADRE', '371722', '同名人')
  await makeActor('CADRE', '371722', '同名人')
  const { id } = await makeDraft(author, {
    contributors: [
      { name: '卢合作', unit: '' },
      { name: '卢合作', unit: '别处' },
      { name: '同名人', unit: '单县妇联' },
      { name: '外单位', unit: '某大学' },
    ],
  })
  const rows = await db.contributor.findMany({
    where: { reportId: id },
    orderBy: { position: 'asc' },
    select: { personId: true },
  })
  expect(rows.map(({ personId }) => personId)).toEqual([known.id, null, null, null])
})

test('a deleted draft is gone and can be taken back by its author', async () => {
  const actor = await makeActor('CADRE')
  const { id } = await makeDraft(actor)
  await deleteDraft(actor, id)
  await expect(findOwnDraft(actor, id)).rejects.toMatchObject({ status: 404 })
  await expect(undeleteDraft(await makeActor('CADRE'), id)).rejects.toMatchObject({ status: 404 })
  await undeleteDraft(actor, id)
  expect((await findOwnDraft(actor, id)).id).toBe(id)
  await expect(undeleteDraft(actor, id)).rejects.toMatchObject({ status: 404 })
})
