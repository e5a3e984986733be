import { randomBytes } from 'node:crypto'
import JSZip from 'jszip'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { confirmBlindCopy, takeBackBlindCopy } from '../../../app/evaluation/blind-copies/confirm.server'
import { openCopyPicture } from '../../../app/evaluation/blind-copies/copy-picture.server'
import { undecided, type Decisions } from '../../../app/evaluation/blind-copies/finds'
import { prepareDraft } from '../../../app/evaluation/blind-copies/prepare.server'
import { readProof } from '../../../app/evaluation/blind-copies/proof.server'
import { reviseDraft } from '../../../app/evaluation/blind-copies/revise.server'
import { writeBlindCopy } from '../../../app/evaluation/blind-copies/write-copy.server'
import { enterSubmissions } from '../../../app/evaluation/entries/enter-submissions.server'
import { screen } from '../../../app/evaluation/entries/screen.server'
import { db } from '../../../app/server/db.server'
import { files } from '../../../app/server/file-store.server'
import { makeActor } from '../../factories/actors'
import { docx } from '../../factories/office-files'
import { handIn, makeRound } from '../../factories/rounds'

/** A passed entry with three pictures, one of them in another report's name, and the Word file it came from. */
async function illustrated() {
  const organizer = await makeActor('ORGANIZER', '370000')
  const author = await makeActor('CADRE', '371721', '王秀英')
  const handed = await handIn({ author, text: { title: '留守妇女状况' } })
  const storageKey = await files.put(
    await sharp(randomBytes(60 * 40 * 3), { raw: { width: 60, height: 40, channels: 3 } })
      .withExif({ IFD0: { Artist: 'wangxiuying' } })
      .jpeg()
      .toBuffer(),
    'jpg',
  )
  const file = {
    reportId: handed.report.id,
    ownerId: author.id,
    name: '曹县合影.jpg',
    storageKey,
    contentType: 'image/jpeg',
    bytes: 1,
  }
  const pictures = []
  for (let at = 0; at < 3; at++) pictures.push(await db.reportFile.create({ data: { ...file, kind: 'PICTURE' } }))
  const original = await docx({
    files: {
      'docProps/core.xml': '<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>王秀英</dc:creator></c>',
    },
  })
  await db.reportFile.create({
    data: {
      ...file,
      kind: 'ORIGINAL',
      name: '曹县王秀英.docx',
      storageKey: await files.put(original, 'docx'),
      contentType: 'application/msword',
    },
  })
  const [chart, crowd, banner] = pictures.map(({ id }) => id)
  const content = {
    title: '留守妇女状况',
    abstract: '',
    keywords: ['留守'],
    methods: ['interview'],
    sample: '',
    situation: `走访见下图。\n\n![曹县年龄结构](/files/${chart})\n\n王秀英在场。\n\n![合影](/files/${crowd})`,
    analysis: `横幅![](/files/${banner})如图。`,
    advice: '建议。',
    contributors: [],
    place: '',
  }
  const revision = await db.revision.create({
    data: {
      reportId: handed.report.id,
      number: 2,
      reason: 'SUBMISSION',
      content,
      characters: 3000,
      createdById: author.id,
    },
  })
  const campaign = await db.campaign.findFirstOrThrow({ select: { id: true } })
  await db.withdrawal.create({ data: { submissionId: handed.submission.id, reason: '', withdrawnById: author.id } })
  const submission = await db.submission.create({
    data: {
      reportId: handed.report.id,
      revisionId: revision.id,
      campaignId: campaign.id,
      authorId: author.id,
      principal: true,
      late: false,
      receiptNumber: `图-${revision.id}`,
      submittedById: author.id,
      promises: {},
    },
  })
  const round = await makeRound(organizer)
  await enterSubmissions(organizer, round.id)
  await screen(organizer, round.id, 'pending', { verdict: 'PASSED' })
  const entry = await db.entry.findFirstOrThrow({ where: { roundId: round.id, submissionId: submission.id } })
  await prepareDraft(entry.id)
  return { organizer, roundId: round.id, entryId: entry.id }
}

const draftOf = async (entryId: string) => {
  const { decisions, version } = await db.blindCopyDraft.findUniqueOrThrow({ where: { entryId } })
  return { decisions: decisions as unknown as Decisions, version }
}

test('each picture is decided on before the copy is; what judges get holds neither data nor name', async () => {
  const { organizer, roundId, entryId } = await illustrated()
  const say = (...press: string[]) => reviseDraft(organizer, roundId, entryId, { intent: 'decide', press })
  const doubtful = undecided((await draftOf(entryId)).decisions)
  if (doubtful.length) await say(...doubtful.map(({ id }) => `mask:${id}`))
  await say('picture:1:keep', 'picture:2:omit')
  await expect(confirmBlindCopy(organizer, roundId, entryId, (await draftOf(entryId)).version)).rejects.toThrow(
    '还有 1 张图片没有决定',
  )
  await say('picture:3:blur:100,100,500,500')
  const code = await confirmBlindCopy(organizer, roundId, entryId, (await draftOf(entryId)).version)
  const copy = await db.blindCopy.findUniqueOrThrow({ where: { code }, include: { files: true } })
  expect(copy.files).toHaveLength(2)
  expect(copy.files.every(({ id }) => id[14] === '4')).toBe(true)
  expect(
    [...copy.html.matchAll(/<img src="\/judging\/([^/]+)\/pictures\/([^"]+)"/g)].map(([, of, id]) => [
      of,
      copy.files.some((file) => file.id === id),
    ]),
  ).toEqual([
    [code, true],
    [code, true],
  ])
  expect(copy.html).toContain('（图略）')
  expect(copy.html).toMatch(/<figcaption>图1　某县年龄结构<\/figcaption>/)
  expect(copy.html).not.toMatch(/曹县|王秀英|⟦|⟧|\/files\//)
  for (const { id } of copy.files) {
    const { stream } = await openCopyPicture(roundId, entryId, id)
    const bytes = Buffer.concat(await stream.toArray())
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    expect(bytes.includes('wangxiuying')).toBe(false)
  }
})

test('a rendering that is replaced, fails or shows nowhere leaves nothing in the store; the report’s own picture stays', async () => {
  const { organizer, roundId, entryId } = await illustrated()
  const say = (...press: string[]) => reviseDraft(organizer, roundId, entryId, { intent: 'decide', press })
  const keysOf = async () =>
    (await db.blindCopyFile.findMany({ where: { blindCopy: { entryId } }, orderBy: { storageKey: 'asc' } })).map(
      ({ storageKey }) => storageKey,
    )
  const kept = async (keys: string[]) => (await Promise.all(keys.map((key) => files.read(key)))).filter(Boolean).length
  await say(
    ...undecided((await draftOf(entryId)).decisions).map(({ id }) => `mask:${id}`),
    'picture:1:keep',
    'picture:2:omit',
    'picture:3:blur:0,0,900,900',
  )
  await confirmBlindCopy(organizer, roundId, entryId, (await draftOf(entryId)).version)
  const before = await keysOf()
  expect([before.length, await kept(before)]).toEqual([2, 2])
  await takeBackBlindCopy(organizer, roundId, entryId)
  expect(await kept(before)).toBe(0)
  const { version } = await draftOf(entryId)
  await expect(confirmBlindCopy(organizer, roundId, entryId, version - 1)).rejects.toThrow('刚有改动')
  expect(await kept(before)).toBe(0)
  await say('picture:1:blur:0,0,1000,1000', 'picture:3:omit')
  await confirmBlindCopy(organizer, roundId, entryId, (await draftOf(entryId)).version)
  const after = await keysOf()
  expect([after.length, await kept(after), await kept(before)]).toEqual([1, 1, 0])
  const originals = await db.reportFile.findMany({ where: { kind: 'PICTURE' }, select: { storageKey: true } })
  expect(await kept(originals.map(({ storageKey }) => storageKey))).toBe(originals.length)
})

test('the printable Word file holds the blind text and pictures and no trace of anybody', async () => {
  const { organizer, roundId, entryId } = await illustrated()
  await expect(writeBlindCopy(roundId, entryId)).rejects.toMatchObject({ status: 404 })
  await reviseDraft(organizer, roundId, entryId, {
    intent: 'decide',
    press: [
      'picture:1:keep',
      'picture:2:omit',
      'picture:3:blur:0,0,500,500',
      ...undecided((await draftOf(entryId)).decisions).map(({ id }) => `mask:${id}`),
    ],
  })
  const confirmed = await confirmBlindCopy(organizer, roundId, entryId, (await draftOf(entryId)).version)
  const { code, bytes } = await writeBlindCopy(roundId, entryId)
  expect(code).toBe(confirmed)
  const zip = await JSZip.loadAsync(bytes)
  const names = Object.keys(zip.files)
  expect(names.filter((name) => /comments|people|custom|thumbnail|embeddings|revisions/i.test(name))).toEqual([])
  const parts = await Promise.all(names.map(async (name) => [name, await zip.file(name)!.async('nodebuffer')] as const))
  const all = Buffer.concat(parts.map(([name, content]) => Buffer.concat([Buffer.from(`${name}\n`), content])))
  for (const trace of [
    '王秀英',
    '曹县',
    '合影',
    'wangxiuying',
    'w:rsid',
    '<w:ins ',
    '<w:del ',
    'w:author',
    '<w:comment ',
    'dc:creator>',
    'lastModifiedBy>',
    'dcterms:',
    '/judging/',
  ])
    expect(all.includes(trace), trace).toBe(false)
  expect(new Set(Object.values(zip.files).map(({ date }) => date.getUTCFullYear()))).toEqual(new Set([1980]))
  const document = await zip.file('word/document.xml')!.async('string')
  expect(document.replace(/<[^>]+>/g, '')).toContain(`编号 ${code}`)
  const media = parts.filter(([name]) => name.startsWith('word/media/'))
  expect(media.length).toBeGreaterThanOrEqual(1) // equal pictures are kept once
  for (const [, picture] of media) expect((await sharp(picture).metadata()).exif).toBeUndefined()
})

test('the proof lists what was removed, of the words, the pictures and the Word file, and who decided', async () => {
  const { organizer, roundId, entryId } = await illustrated()
  await reviseDraft(organizer, roundId, entryId, {
    intent: 'decide',
    press: [
      'picture:1:keep',
      'picture:2:omit',
      'picture:3:omit',
      ...undecided((await draftOf(entryId)).decisions).map(({ id }) => `keep:${id}`),
    ],
  })
  await confirmBlindCopy(organizer, roundId, entryId, (await draftOf(entryId)).version)
  const proof = await readProof(roundId, entryId)
  expect(proof.masked.map(({ original }) => original)).toEqual(expect.arrayContaining(['王秀英', '曹县']))
  expect(proof.pictures.map(({ choice }) => choice)).toEqual(['keep', 'omit', 'omit'])
  expect(proof.original?.name).toBe('曹县王秀英.docx')
  expect(proof.original?.traces?.properties).toEqual([{ name: 'creator', value: '王秀英' }])
  expect(proof.people).toEqual([{ name: organizer.name, decisions: 1, last: expect.any(Date), confirmed: true }])
  const [when] = proof.people.map(({ last }) => last!.getTime())
  expect(Math.abs(when! - proof.copy!.confirmedAt.getTime()), 'dated by one clock').toBeLessThan(60_000)
})
