import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../../app/accounts/actor'
import { writeDigest } from '../../../app/library/digest'
import { searchEngine } from '../../../app/library/engine.server'
import {
  cancelExport,
  exporting,
  exportResult,
  forgetOldExports,
  listExports,
  orderExport,
  readExport,
} from '../../../app/library/export-result.server'
import { drainIndexJobs } from '../../../app/library/indexer.server'
import { listMisses, recordMiss, settleMisses } from '../../../app/library/misses.server'
import {
  addToReadingList,
  mostItems,
  noteInReadingList,
  onReadingList,
  readingListDocuments,
  readReadingList,
  removeFromReadingList,
} from '../../../app/library/reading-list.server'
import {
  countFresh,
  forgetSearch,
  listSavedSearches,
  mostSaved,
  saveSearch,
  visitSearch,
} from '../../../app/library/saved-searches.server'
import { searchLibrary } from '../../../app/library/queries.server'
import { readSearch } from '../../../app/library/schema'
import { addSynonyms, listSynonyms, withdrawSynonyms } from '../../../app/library/synonyms.server'
import { mostExported } from '../../../app/library/limits'
import { db } from '../../../app/server/db.server'
import { files } from '../../../app/server/file-store.server'
import { enqueueIndexJobs } from '../../../app/server/index-job.server'
import { runTask } from '../../../app/server/jobs.server'
import { makeActor } from '../../factories/actors'
import { makeEntry } from '../../factories/diaries'
import { makePanel } from '../../factories/panels'
import { handIn } from '../../factories/rounds'

afterAll(async () => (await searchEngine()).close())

const asked = (parameters: Record<string, string>) =>
  readSearch(new URL(`http://x/search?${new URLSearchParams(parameters)}`))
const search = (q: string) => new URLSearchParams({ q }).toString()
const makeFindable = async (title: string) => {
  const made = await handIn({ text: { title, situation: `${title}，在村里。` } })
  await db.$transaction((tx) => enqueueIndexJobs(tx, 'report', [made.report.id]))
  await drainIndexJobs()
  return { ...made, id: `report:${made.report.id}` }
}

let researcher: Actor
beforeEach(async () => {
  researcher = await makeActor('RESEARCHER', '370000-GX')
})

test('a saved search tells what came since its owner last looked, and only what fits all the words', async () => {
  await makeFindable('早先的柳编合作社')
  await saveSearch(researcher, '柳编', search('"柳编合作社"'))
  expect(await countFresh(researcher)).toBe(0)
  const { id } = await makeFindable('后来的柳编合作社')
  await makeFindable('无关的养殖大户')
  await saveSearch(researcher, '刚存下的柳编', search('"柳编合作社"'))
  const [saved, savedLast] = await listSavedSearches(researcher)
  expect(savedLast!.fresh).toEqual([])
  expect(saved!.fresh).toMatchObject([{ id, title: '后来的柳编合作社', kind: 'report' }])
  expect(writeDigest([saved!], new Date('2012-05-01T00:00:00Z'), new Date('2012-05-08T00:00:00Z'))).toMatch(
    /^资料库新到内容（5月1日至5月8日）\n\n【柳编】1 条\n1\. 后来的柳编合作社（调研报告，.+）$/,
  )
  expect(await visitSearch(researcher, saved!.id)).toBe(`/search?${search('"柳编合作社"')}`)
  expect(await countFresh(researcher), 'after she looked').toBe(0)
})

test('the counts of a saved search hide what is judged from its judge, and show it to others', async () => {
  const { panel, roundId, organizer } = await makePanel({ judges: 1, copies: 1 })
  const judge = { ...panel[0]!.judge, role: 'RESEARCHER' as const }
  for (const actor of [judge, researcher]) await saveSearch(actor, '酱菜', search('"酱菜作坊"'))
  const { submission } = await makeFindable('新来的酱菜作坊')
  await db.entry.create({ data: { roundId, submissionId: submission.id, enteredById: organizer.id } })
  const freshFor = async (actor: Actor) =>
    (await listSavedSearches(actor)).find(({ name }) => name === '酱菜')!.fresh.length
  expect([await freshFor(judge), await freshFor(researcher)]).toEqual([0, 1])
})

test("saved searches are their owner's alone, twenty at most, and not the whole library", async () => {
  const other = await makeActor('CADRE')
  await saveSearch(researcher, '柳编', search('"柳编合作社"'))
  const [saved] = await listSavedSearches(researcher)
  await expect(visitSearch(other, saved!.id)).rejects.toMatchObject({ status: 404 })
  await expect(forgetSearch(other, saved!.id)).rejects.toMatchObject({ status: 404 })
  await expect(saveSearch(other, '全部', 'page=3&open=theme')).rejects.toThrow('请先检索')
  for (let index = 0; index < mostSaved; index++) await saveSearch(other, `第${index}个`, search('留守'))
  await saveSearch(other, '第0个', search('两癌')) // the same name replaces
  await expect(saveSearch(other, '再一个', search('留守'))).rejects.toThrow('最多存 20 个')
})

test('a reading list keeps documents with notes, hides what is no longer to be seen, and ends at its limit', async () => {
  const { id, submission, author } = await makeFindable('入清单的面塑传人')
  await addToReadingList(researcher, id)
  await addToReadingList(researcher, id)
  await noteInReadingList(researcher, id, '第三部分可引用')
  expect(await onReadingList(researcher, [id])).toEqual([id])
  expect(await readReadingList(researcher, 1)).toMatchObject({
    total: 1,
    rows: [{ id, note: '第三部分可引用', document: { title: '入清单的面塑传人' } }],
  })
  expect(await readingListDocuments(researcher)).toMatchObject([{ id, note: '第三部分可引用' }])
  await db.withdrawal.create({ data: { submissionId: submission.id, withdrawnById: author.id } })
  expect(await readReadingList(researcher, 1)).toMatchObject({ total: 1, rows: [{ document: null }] })
  expect(await readingListDocuments(researcher)).toEqual([])
  await removeFromReadingList(researcher, id)
  await expect(addToReadingList(researcher, id), 'withdrawn').rejects.toMatchObject({ status: 404 })
  const { id: last } = await makeFindable('清单之外的一篇')
  await db.readingItem.createMany({
    data: Array.from({ length: mostItems }, (_, index) => ({ personId: researcher.id, documentId: `report:${index}` })),
  })
  await expect(addToReadingList(researcher, last)).rejects.toThrow('最多 500 篇')
})

test('a whole result is made into a file behind the pages, for her who ordered it and while she may see the same', async () => {
  await makeFindable('待导出的剪纸艺人')
  const id = await orderExport(researcher, asked({ q: '"剪纸艺人"' }), 'txt')
  await expect(orderExport(researcher, asked({}), 'ris')).rejects.toThrow('上一次导出还没有做完')
  await runTask({ [exporting]: exportResult }, id)
  expect(await listExports(researcher)).toMatchObject([{ id, format: 'txt', count: 1, leftOut: 0, error: null }])
  expect(String((await readExport(researcher, id)).list)).toMatch(
    /^\[1\] .+\. 待导出的剪纸艺人\[R\]\. 菏泽: .+, 2012\.\n$/,
  )
  await expect(readExport(await makeActor('CADRE'), id)).rejects.toMatchObject({ status: 404 })
  const { roundId } = await makePanel({ judges: 1, copies: 1 })
  await db.seat.create({ data: { roundId, personId: researcher.id, number: 9, seatedById: researcher.id } })
  await expect(readExport(researcher, id), 'she judges now').rejects.toMatchObject({ status: 404 })
})

test('an export is seen half way, can be cancelled, and then leaves no file', async () => {
  await makeFindable('取消前的绣娘')
  const other = await makeActor('CADRE')
  const id = await orderExport(researcher, asked({ q: '"取消前的绣娘"' }), 'ris')
  await expect(cancelExport(other, id)).rejects.toMatchObject({ status: 404 })
  const seen: unknown[] = []
  await runTask(
    {
      [exporting]: (job) =>
        exportResult({
          ...job,
          progress: async (...where) => {
            await job.progress(...where)
            seen.push((await listExports(researcher))[0])
            if (seen.length === 1) await cancelExport(researcher, id)
          },
        }),
    },
    id,
  )
  expect(seen).toMatchObject([{ done: 1, total: 1, message: '已整理 1 条', finishedAt: null }])
  expect((await listExports(researcher))[0]).toMatchObject({ id, count: 0, error: '已取消' })
  await expect(readExport(researcher, id)).rejects.toMatchObject({ status: 404 })
  await cancelExport(researcher, id)
  expect(await db.auditEvent.count({ where: { subjectId: id, action: 'library.cancel-export' } })).toBe(1)
  await orderExport(researcher, asked({ q: '"取消前的绣娘"' }), 'ris') // and the next may begin
  await db.task.updateMany({ where: { ownerId: researcher.id }, data: { finishedAt: new Date() } })
})

test(
  'a list longer than the limit is made as far as it goes and says how many are left out',
  { timeout: 120_000 },
  async () => {
    const author = await makeActor('CADRE', '370102')
    const entry = await makeEntry(author, { text: '木梳坪记事：走访一户。', visibility: 'LIBRARY' })
    await db.$executeRaw`INSERT INTO "DiaryEntry" ("id", "clientId", "authorId", "organizationId", "campaignId", "date", "place", "weather", "activityCodes", "methods", "groups", "text", "visibility", "sensitive", "updatedAt")
    SELECT gen_random_uuid(), gen_random_uuid()::text, "authorId", "organizationId", "campaignId", "date", '第' || n || '户', "weather", "activityCodes", "methods", "groups", "text", "visibility", "sensitive", now()
    FROM "DiaryEntry", generate_series(1, ${mostExported + 6}) n WHERE "id" = ${entry}::uuid`
    await db.$executeRaw`INSERT INTO "IndexJob" ("documentId") SELECT 'diary:' || "id" FROM "DiaryEntry" WHERE "authorId" = ${author.id}::uuid`
    while ((await drainIndexJobs()) > 0);
    const id = await orderExport(researcher, asked({ kind: 'diary', county: '历下区', sort: 'date' }), 'txt')
    await runTask({ [exporting]: exportResult }, id)
    expect((await listExports(researcher))[0]).toMatchObject({
      id,
      count: mostExported,
      leftOut: 7,
      atLeast: false,
      done: mostExported,
      total: mostExported,
    })
    const lines = String((await readExport(researcher, id)).list)
      .trim()
      .split('\n')
    expect(new Set(lines.map((line) => line.replace(/^\[\d+\] /, ''))).size).toBe(mostExported)
    expect(lines.at(-1)).toMatch(/^\[5000\] /)
    const phrase = await orderExport(researcher, asked({ q: '"木梳坪记事"' }), 'txt')
    await runTask({ [exporting]: exportResult }, phrase)
    expect((await listExports(researcher))[0], 'a phrase is not looked for to its last hit').toMatchObject({
      id: phrase,
      atLeast: true,
    })
  },
)

test('the file of an old export is removed, unless the same bytes were made again', async () => {
  const kept = await files.put(Buffer.from('again'), 'txt')
  const gone = await files.put(Buffer.from('once'), 'txt')
  const made = (file: string, days: number) =>
    db.task.create({
      data: {
        kind: exporting,
        ownerId: researcher.id,
        payload: { search: '', format: 'txt' },
        finishedAt: new Date(),
        createdAt: new Date(Date.now() - days * 86_400_000),
        result: { file, format: 'txt', count: 1, found: 1, atLeast: false, visibility: '' },
      },
    })
  for (const [file, days] of [
    [kept, 8],
    [kept, 1],
    [gone, 8],
  ] as const)
    await made(file, days)
  await forgetOldExports()
  expect([await files.read(kept), await files.read(gone)]).toEqual([Buffer.from('again'), undefined])
})

test('a search in vain is counted by its words alone; numbers, names and narrowed searches are not', async () => {
  for (const q of ['巧媳妇工程', '巧媳婦工程', ' 巧媳妇工程 ']) await recordMiss(asked({ q }))
  for (const q of [
    '张三 13805301234',
    '３７２９０１ １９８０ ０１０１',
    '一三八零五三零一二三四',
    '作者:王芳',
    'a@b.cn',
    '长'.repeat(41),
  ])
    await recordMiss(asked({ q }))
  await recordMiss(asked({ q: '窄', year: '2012' }))
  const { rows, total } = await listMisses(1)
  expect({ rows: rows.map(({ text, count }) => ({ text, count })), total }).toEqual({
    rows: [{ text: '巧媳妇工程', count: 3 }],
    total: 1,
  })
  const organizer = await makeActor('ORGANIZER', '370000')
  expect(await settleMisses(organizer, ['巧媳妇工程'])).toBe(1)
  expect((await listMisses(1)).total).toBe(0)
  await recordMiss(asked({ q: '巧媳妇工程' }))
  expect((await listMisses(1)).rows).toMatchObject([{ count: 4 }])
})

test('a group of synonyms added from a search in vain finds at once, is on record, and can be taken back', async () => {
  const organizer = await makeActor('ORGANIZER', '370000')
  const { id } = await makeFindable('编织柳筐的手艺')
  const find = async () => await searchLibrary(researcher, asked({ q: '巧手筐' }))
  expect(await find()).toMatchObject({ alsoSearched: [] })
  await recordMiss(asked({ q: '巧手筐' }))
  await addSynonyms(organizer, { type: 'eq', canonical: '巧手筐', variants: ['编织柳筐'] })
  const { hits, alsoSearched, approximate } = await find()
  expect({ first: hits[0]!.id, alsoSearched, approximate }).toEqual({
    first: id,
    alsoSearched: [{ for: '巧手筐', terms: ['编织柳筐'], reason: 'synonym' }],
    approximate: false,
  })
  expect((await listMisses(1)).rows.map(({ text }) => text)).not.toContain('巧手筐')
  await expect(addSynonyms(organizer, { type: 'abbr', canonical: '编织柳筐', variants: ['巧手筐'] })).rejects.toThrow(
    '已经是同义词',
  )
  const [group] = await listSynonyms()
  expect(group).toMatchObject({ canonical: '巧手筐', variants: ['编织柳筐'], type: 'eq' })
  await withdrawSynonyms(organizer, group!.id)
  expect(await find()).toMatchObject({ alsoSearched: [] })
  await withdrawSynonyms(organizer, group!.id)
  await expect(withdrawSynonyms(organizer, organizer.id)).rejects.toMatchObject({ status: 404 })
  expect(
    await db.auditEvent.findMany({
      where: { subjectId: group!.id },
      orderBy: { sequence: 'asc' },
      select: { action: true, actorId: true },
    }),
  ).toEqual([
    { action: 'synonym.add', actorId: organizer.id },
    { action: 'synonym.withdraw', actorId: organizer.id },
  ])
})
