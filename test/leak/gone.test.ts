import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../app/accounts/actor'
import { actorOfGrant } from '../../app/accounts/actor-of-grant.server'
import { searchEngine } from '../../app/library/engine.server'
import { exporting, exportResult, listExports, orderExport } from '../../app/library/export-result.server'
import { drainIndexJobs } from '../../app/library/indexer.server'
import { readLibraryDocument } from '../../app/library/queries.server'
import { retract } from '../../app/publication/retract.server'
import { withdraw } from '../../app/reports/withdraw.server'
import { db } from '../../app/server/db.server'
import { enqueueIndexJobs } from '../../app/server/index-job.server'
import { runTask } from '../../app/server/jobs.server'
import { makeActor } from '../factories/actors'
import { makeEntry } from '../factories/diaries'
import { handIn } from '../factories/rounds'
import { indexFillers } from './searched-library'
import { asked, surfaces } from './surfaces'

// What left the library, never came into it, or is no longer for this person: no surface tells of it. Each has its
// control: the same person is told while the document stands, or another one now.

let researcher: Actor
let editor: Actor
let leader: Actor
beforeAll(async () => {
  researcher = await makeActor('RESEARCHER', '370000-GX')
  editor = await makeActor('EDITOR', '370000')
  leader = await makeActor('UNIT_LEADER', '371721')
  await indexFillers()
})
afterAll(async () => (await searchEngine()).close())

const follow = async (kind: 'report' | 'diary' | 'article', id: string) => {
  await db.$transaction((tx) => enqueueIndexJobs(tx, kind, [id]))
  await drainIndexJobs()
}
const text = (word: string) => ({
  title: `${word}的调查`,
  keywords: [word],
  situation: `${word}里有三十名妇女，缺资金、缺销路。`,
})
/** The surfaces that tell this person of the word. */
async function telling(actor: Actor, word: string, except: readonly string[] = []): Promise<string[]> {
  const told: string[] = []
  for (const [surface, tells] of Object.entries(surfaces))
    if (!except.includes(surface) && (await tells(actor, word))) told.push(surface)
  return told
}
const all = Object.keys(surfaces)

test('a draft of another unit is nowhere until it is handed in, and nowhere again once it is withdrawn', async () => {
  const word = '葵花榨油组'
  const author = await makeActor('CADRE', '370102')
  const campaign = await db.campaign.findFirstOrThrow({ select: { id: true } })
  const draft = await db.report.create({
    data: { authorId: author.id, organizationId: author.unit.id, campaignId: campaign.id, ...text(word) },
  })
  await follow('report', draft.id)
  for (const actor of [researcher, editor, leader]) expect(await telling(actor, word)).toEqual([])
  await expect(readLibraryDocument(researcher, `report:${draft.id}`)).rejects.toMatchObject({ status: 404 })

  const { report } = await handIn({ author, text: text(word) })
  await follow('report', report.id)
  for (const actor of [researcher, editor, leader]) expect(await telling(actor, word), 'the control').toEqual(all)
  await withdraw(author, { reportId: report.id, reason: '数字要改' })
  for (const actor of [researcher, editor]) {
    // before the index hears of it, what comes from it alone may still count; no title, text or list does
    expect(
      await telling(actor, word, [
        'hits of a search',
        'words also searched for',
        'suggestions',
        'facets counted',
        'the map',
        'the trend',
        'the interface for programs',
      ]),
      'at once',
    ).toEqual([])
  }
  await drainIndexJobs()
  for (const actor of [researcher, editor, leader, author]) expect(await telling(actor, word)).toEqual([])
})

test('an article is nowhere before it is published, for everybody then, and nowhere once it is retracted', async () => {
  const word = '蒲草编结社'
  const column = await db.column.findFirstOrThrow({ select: { id: true } })
  const article = await db.article.create({
    data: {
      slug: 'pucao',
      columnId: column.id,
      title: `${word}的路`,
      byline: '曹县妇联　王芳',
      source: word,
      editorId: editor.id,
    },
  })
  await follow('article', article.id)
  for (const actor of [researcher, editor]) expect(await telling(actor, word)).toEqual([])
  await db.publication.create({
    data: {
      articleId: article.id,
      edition: 1,
      sourceVersion: 1,
      title: `${word}的路`,
      byline: '曹县妇联　王芳',
      html: '',
      text: `${word}里有三十名妇女，缺资金、缺销路。`,
      publishedById: editor.id,
    },
  })
  await db.article.update({ where: { id: article.id }, data: { city: '菏泽' } })
  await follow('article', article.id)
  expect(await telling(researcher, word), 'the control').toEqual(all)
  await retract(editor, article.id, '当事人撤回同意')
  await drainIndexJobs()
  for (const actor of [researcher, editor, leader]) expect(await telling(actor, word)).toEqual([])
  await expect(readLibraryDocument(editor, `article:${article.id}`)).rejects.toMatchObject({ status: 404 })
})

test("a diary follows its author and its unit: who changes the unit leaves the old unit's diaries behind", async () => {
  const word = '豆腐坊夜谈'
  const author = await makeActor('CADRE', '371721')
  const ofUnit = await makeActor('UNIT_LEADER', '371721')
  const id = await makeEntry(author, { place: word, text: `${word}：到户走访，记下三件难事。`, visibility: 'LIBRARY' })
  await follow('diary', id)
  const told = await telling(ofUnit, word, ['suggestions'])
  expect(told, "the control: her unit's leader").toEqual(all.filter((surface) => surface !== 'suggestions'))
  expect(await telling(await makeActor('UNIT_LEADER', '370102'), word), 'the leader of another unit').toEqual([])
  expect(await telling(await makeActor('EDITOR', '370000'), word), 'diaries are not for editors').toEqual([])

  const elsewhere = await db.organization.findUniqueOrThrow({ where: { code: '370102' }, select: { id: true } })
  const move = async ({ id: personId }: Actor, role: 'CADRE' | 'UNIT_LEADER') => {
    await db.roleGrant.updateMany({ where: { personId }, data: { revokedAt: new Date() } })
    const grant = await db.roleGrant.create({ data: { personId, role, organizationId: elsewhere.id } })
    return (await actorOfGrant(personId, grant.id))!
  }
  expect(await telling(await move(ofUnit, 'UNIT_LEADER'), word), 'a leader who moved').toEqual([])
  expect(await surfaces['hits of a search']!(await move(author, 'CADRE'), word), 'the author takes her own along').toBe(
    true,
  )
  expect(await telling(await makeActor('UNIT_LEADER', '370102'), word), 'her new leader').toEqual([])
})

test('what a person ordered while she belonged here is not made once she has left', async () => {
  const leaving = await makeActor('RESEARCHER', '370000-GX')
  const id = await orderExport(leaving, asked({ q: '三十名妇女' }), 'txt')
  await db.person.update({ where: { id: leaving.id }, data: { deactivatedAt: new Date() } })
  await runTask({ [exporting]: exportResult }, id)
  expect(await listExports(leaving)).toMatchObject([
    { id, count: 0, error: expect.stringContaining('身份已变') as string },
  ])
})
