import sharp from 'sharp'
import { expect, test } from 'vitest'
import { confirmImport } from '../../../app/reports/confirm-import.server'
import { openReportFile } from '../../../app/reports/files.server'
import { listOpenImports, readImport } from '../../../app/reports/import-queries.server'
import { addPicture } from '../../../app/reports/picture.server'
import { forgetOldImports } from '../../../app/reports/forget-imports.server'
import { findOwnDraft } from '../../../app/reports/queries.server'
import { submit } from '../../../app/reports/submit.server'
import { uploadWord } from '../../../app/reports/upload-word.server'
import { writeWordFile } from '../../../app/reports/write-word-file.server'
import { writeWord } from '../../../app/server/documents/write-word.server'
import { db } from '../../../app/server/db.server'
import { files } from '../../../app/server/file-store.server'
import { makeActor } from '../../factories/actors'
import { compoundFile, docx } from '../../factories/office-files'
import { makeDraft, makeSubmission } from '../../factories/reports'

const png = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#6b2d5c' } })
    .png()
    .toBuffer()

async function reportFile() {
  const picture = await png()
  return writeWord(
    {
      title: '留守妇女生产生活状况调查',
      abstract: '这是摘要。',
      keywords: ['留守妇女', '互助组'],
      parts: [
        {
          heading: '一、基本情况',
          markdown: '全村有妇女 320 人。\n\n| 村 | 人数 |\n| --- | --- |\n| 甲村 | 12 |\n\n![走访](/files/picture)',
        },
        { heading: '二、存在问题及原因分析', markdown: '劳动强度大，**精神寂寞**。' },
        { heading: '三、对策建议', markdown: '- 组建互助组\n- 开通亲情视频' },
        { heading: '附录', markdown: '问卷样张' },
      ],
    },
    async () => picture,
  )
}

const upload = async (actor: Awaited<ReturnType<typeof makeActor>>) =>
  uploadWord(actor, { bytes: await reportFile(), fileName: '调研报告.docx' })

test('a Word report is understood, confirmed, and becomes a draft with its table and picture', async () => {
  const actor = await makeActor('CADRE')
  const { id } = await upload(actor)
  const { reading } = await readImport(actor, id)
  expect(reading).toMatchObject({
    title: '留守妇女生产生活状况调查',
    keywords: ['留守妇女', '互助组'],
    tables: 1,
  })
  expect(reading.sections.map(({ suggestedPart }) => suggestedPart)).toEqual(['situation', 'analysis', 'advice', null])
  expect(reading.pictures).toHaveLength(1)

  const { reportId } = await confirmImport(actor, id, {
    title: reading.title!,
    sections: ['situation', 'analysis', 'advice', ''],
    target: 'new',
  })
  const { content } = await findOwnDraft(actor, reportId)
  expect(content.title).toBe('留守妇女生产生活状况调查')
  expect(content.situation).toContain(`](/files/${reading.pictures[0]})`)
  expect(content.situation).toMatch(/\| 甲村 +\| 12/)
  expect(content.analysis).toContain('**精神寂寞**')
  expect(content.advice).toContain('组建互助组')
  expect(JSON.stringify(content)).not.toContain('问卷样张')
  const kept = await db.reportFile.findMany({
    where: { reportId },
    orderBy: { kind: 'asc' },
    select: { kind: true, name: true },
  })
  expect(kept).toEqual([
    { kind: 'ORIGINAL', name: '调研报告.docx' },
    { kind: 'PICTURE', name: '插图1' },
  ])
  expect((await openReportFile(actor, reading.pictures[0]!)).contentType).toBe('image/png')
  expect(await listOpenImports(actor)).toEqual([])
})

test('confirming twice at once makes one draft', async () => {
  const actor = await makeActor('CADRE')
  const { id } = await upload(actor)
  const form = {
    title: '题目',
    sections: ['situation', 'analysis', 'advice', ''] as ('situation' | 'analysis' | 'advice' | '')[],
    target: 'new',
  }
  const made = await Promise.all([confirmImport(actor, id, form), confirmImport(actor, id, form)])
  expect(made[0]).toEqual(made[1])
  expect(await db.report.count({ where: { authorId: actor.id } })).toBe(1)
})

test('importing into a draft keeps what it said as a revision, and what the file lacks', async () => {
  const actor = await makeActor('CADRE')
  const draft = await makeDraft(actor, { sample: '访谈 9 人' })
  await db.report.update({
    where: { id: draft.id },
    data: { advice: '还没有存成修订的话', version: { increment: 1 } },
  })
  const { id } = await upload(actor)
  await confirmImport(actor, id, { title: '', sections: ['situation', 'analysis', '', ''], target: draft.id })
  const { content } = await findOwnDraft(actor, draft.id)
  expect(content).toMatchObject({
    sample: '访谈 9 人',
    advice: '还没有存成修订的话',
    title: '来料加工带动妇女就近就业的调查',
  })
  expect(content.situation).toContain('320')
  const revisions = await db.revision.findMany({
    where: { reportId: draft.id },
    orderBy: { number: 'asc' },
    select: { reason: true, content: true },
  })
  expect(revisions.map(({ reason }) => reason)).toEqual(['SAVE', 'SAVE', 'IMPORT'])
  expect(revisions[1]!.content).toMatchObject({ advice: '还没有存成修订的话' })
})

test('an import with every section left out, or into a report handed in, is refused and stays open', async () => {
  const actor = await makeActor('CADRE')
  const { id } = await upload(actor)
  await expect(confirmImport(actor, id, { title: '', sections: ['', '', '', ''], target: 'new' })).rejects.toThrow(
    /至少选一段/,
  )
  const handedIn = await makeSubmission(actor)
  await expect(confirmImport(actor, id, { title: '', sections: ['situation'], target: handedIn.id })).rejects.toThrow(
    /已经报送/,
  )
  expect(await db.report.count({ where: { authorId: actor.id } })).toBe(1)
  expect(await listOpenImports(actor)).toHaveLength(1)
})

test("another's import, picture and original file are not there", async () => {
  const [author, other] = [await makeActor('CADRE'), await makeActor('CADRE')]
  const { id } = await upload(author)
  const { reading, fileId } = await readImport(author, id)
  await expect(readImport(other, id)).rejects.toMatchObject({ status: 404 })
  await expect(confirmImport(other, id, { title: '', sections: ['situation'], target: 'new' })).rejects.toMatchObject({
    status: 404,
  })
  await expect(openReportFile(other, reading.pictures[0]!)).rejects.toMatchObject({ status: 404 })
  await expect(openReportFile(other, fileId)).rejects.toMatchObject({ status: 404 })
})

test.each([
  ['empty', Buffer.alloc(0), /空的/],
  ['damaged', Buffer.from('这不是 zip'), /损坏|其实是/],
  ['encrypted', compoundFile('EncryptionInfo', 'EncryptedPackage'), /打开密码/],
  ['an old .doc', compoundFile('WordDocument'), /只能读/],
  ['oversized', Buffer.alloc(20 * 1024 * 1024 + 1), /超过了 20 MB/],
])('a file that is %s gets a clear message and leaves nothing behind', async (_case, bytes, message) => {
  const actor = await makeActor('CADRE')
  await expect(uploadWord(actor, { bytes, fileName: '报告.docx' })).rejects.toThrow(message)
  expect(await db.reportFile.count({ where: { ownerId: actor.id } })).toBe(0)
})

test('a file with macros or a picture in disguise is refused', async () => {
  const actor = await makeActor('CADRE')
  const macro = await docx({
    files: { 'word/vbaProject.bin': Buffer.from('x') },
    mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml',
  })
  await expect(uploadWord(actor, { bytes: macro, fileName: '报告.docx' })).rejects.toThrow(/宏/)
  await expect(uploadWord(actor, { bytes: await png(), fileName: '报告.docx' })).rejects.toThrow(/需要的是 ?Word/)
  const { id } = await makeDraft(actor)
  await expect(addPicture(actor, { reportId: id, bytes: await reportFile(), fileName: 'a.png' })).rejects.toThrow(
    /图片/,
  )
})

test('a report holds sixty pictures and no more', async () => {
  const author = await makeActor('CADRE')
  const { id: reportId } = await makeDraft(author)
  const picture = {
    reportId,
    ownerId: author.id,
    kind: 'PICTURE',
    name: '',
    contentType: 'image/png',
    bytes: 1,
  } as const
  await db.reportFile.createMany({
    data: Array.from({ length: 59 }, (_, at) => ({ ...picture, storageKey: `${reportId}-${at}.png` })),
  })
  const add = async () => addPicture(author, { reportId, bytes: await png(), fileName: '走访.png' })
  await add()
  await expect(add()).rejects.toThrow('最多放 60 张')
})

test('a picture is seen by its author and, once handed in, by her leader; not by other units or judges; the Word file by its author alone', async () => {
  const author = await makeActor('CADRE')
  const [leader, stranger, judge] = [
    await makeActor('UNIT_LEADER'),
    await makeActor('UNIT_LEADER', '371722'),
    await makeActor('JUDGE', '370000'),
  ]
  const draft = await makeDraft(author)
  const { id } = await addPicture(author, { reportId: draft.id, bytes: await png(), fileName: '走访.png' })
  expect((await openReportFile(author, id)).contentType).toBe('image/png')
  await expect(openReportFile(leader, id)).rejects.toMatchObject({ status: 404 })
  await submit(author, { reportId: draft.id, version: draft.version, principal: true })
  expect((await openReportFile(leader, id)).isOriginal).toBe(false)
  await db.reportFile.update({ where: { id }, data: { kind: 'ORIGINAL' } }) // the Word file itself may hold what was taken out
  await expect(openReportFile(leader, id)).rejects.toMatchObject({ status: 404 })
  expect((await openReportFile(author, id)).isOriginal).toBe(true)
  await db.reportFile.update({ where: { id }, data: { kind: 'PICTURE' } })
  for (const actor of [stranger, judge]) await expect(openReportFile(actor, id)).rejects.toMatchObject({ status: 404 })
})

test("a report goes out as Word and comes back the same; another's does not go out", async () => {
  const actor = await makeActor('CADRE')
  const draft = await makeDraft(actor)
  const { bytes } = await writeWordFile(actor, draft.id)
  const { id } = await uploadWord(actor, { bytes, fileName: '再导入.docx' })
  const { reading } = await readImport(actor, id)
  expect(reading.title).toBe('来料加工带动妇女就近就业的调查')
  expect(reading.sections.map(({ suggestedPart }) => suggestedPart)).toEqual(['situation', 'analysis', 'advice'])
  await expect(writeWordFile(await makeActor('UNIT_LEADER'), draft.id)).rejects.toMatchObject({ status: 404 })
})

test('an upload nobody confirmed in thirty days is removed with its Word file and pictures; a confirmed or younger one stays', async () => {
  const actor = await makeActor('CADRE')
  const bytes = await docx() // the bytes of no other upload here
  const old = await uploadWord(actor, { bytes, fileName: '旧.docx' })
  const [confirmed, young] = [await upload(actor), await upload(actor)]
  await confirmImport(actor, confirmed.id, {
    title: '题目',
    sections: ['situation', 'analysis', 'advice', ''],
    target: 'new',
  })
  const month = new Date(Date.now() - 31 * 86_400_000)
  await db.wordImport.updateMany({ where: { id: { in: [old.id, confirmed.id] } }, data: { uploadedAt: month } })
  const filesOf = () =>
    db.reportFile.findMany({ where: { ownerId: actor.id }, select: { name: true, storageKey: true } })
  const before = await filesOf()
  await forgetOldImports()
  const left = await db.wordImport.findMany({ where: { uploadedById: actor.id }, orderBy: { id: 'asc' } })
  expect(left.map(({ id }) => id)).toEqual([confirmed.id, young.id])
  const after = await filesOf()
  expect([before.length, after.length]).toEqual([5, 4])
  const [gone] = before.filter(({ name }) => name === '旧.docx')
  expect(await files.read(gone!.storageKey)).toBeUndefined()
  for (const { storageKey } of after) expect(await files.read(storageKey)).toBeDefined()
})
