import JSZip from 'jszip'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { db } from '../../app/server/db.server'
import { demonstrationPassword } from '../../prisma/seed/demonstration-password'
import { makeActor } from '../factories/actors'
import { openSession, serveForTests, signIn } from '../setup/serving'
import { crawl, dataAddress, saying, type Visit } from './crawl'
import { everyRoute } from './addresses'
import { canaries, makeJudgedRound } from './judged-round'

const ask = serveForTests()
let judged: Awaited<ReturnType<typeof makeJudgedRound>>
let visits: Visit[]

beforeAll(async () => {
  const pingwei = await db.person.findUniqueOrThrow({ where: { username: 'pingwei' }, select: { id: true } })
  const judges = [{ ...(await makeActor('JUDGE', '370000-GX')), ...pingwei }, await makeActor('JUDGE', '370000-GX')]
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
    .withExif({ IFD0: { Artist: 'ouyangxiaolan', ImageDescription: 'caoxian fulian' } })
    .png()
    .toBuffer()
  judged = await makeJudgedRound(judges, picture)
  visits = await crawl(ask, await signIn(ask, 'pingwei', demonstrationPassword), everywhere())
}, 120_000)

/** Where a judge who tries would begin: her own pages, everybody's, and those that are not meant for her. */
function everywhere(): string[] {
  const { round, handedIn, reportId, diaryId, codes } = judged
  const queries = ['留守妇女', '欧阳晓岚', '曹县', '作者:欧阳晓岚'].map(
    (words) => `/search?q=${encodeURIComponent(words)}`,
  )
  return [
    '/',
    '/workbench',
    '/judging',
    '/account',
    '/columns',
    '/feed.xml',
    '/help',
    '/help/judge',
    '/no/such/page',
    '/sign-in',
    '/manifest.webmanifest',
    ...queries,
    ...queries.map((path) => dataAddress(path)),
    `/judging/packet/${round.id}`,
    ...codes.map((code) => `/judging/${code}`),
    '/judging/XXXX-XXXX',
    '/judging/%F0%9F%98%80',
    '/reports',
    ...handedIn.flatMap((id) => [`/reports/${id}`, `/reports/${id}/word`, `/library/report/${id}`]),
    `/diary/${diaryId}`,
    `/library/diary/${diaryId}`,
    `/reports/${reportId}/receipt`,
    '/rounds',
    `/rounds/${round.id}`,
    `/rounds/${round.id}/entries`,
    `/rounds/${round.id}/blind-copies`,
    `/rounds/${round.id}/panel`,
    `/rounds/${round.id}/assignments`,
    '/editing',
    '/my-articles',
    '/unit',
    '/people',
    '/ledger',
    '/system',
    '/notices',
    '/certificates',
    '/saved-searches',
    '/reading-list',
    '/api/v1/openapi.json',
    `/__manifest?p=/judging&p=/reports/${reportId}`,
  ]
}

const leaks = (answers: readonly Visit[], words: readonly string[]) =>
  answers.flatMap((answer) =>
    words.filter((word) => saying(answer).includes(word)).map((word) => `${answer.path}: ${word}`),
  )

/** What she typed into the address herself comes back in it: that tells her nothing. */
const typed = ({ path }: Visit) => /^\/search/.test(path) || /[?&]to=/.test(path)

test('the judge reads her copies, so that there is something to leak', () => {
  const desk = visits.find(({ path }) => path === '/judging')!
  expect(judged.codes.filter((code) => desk.text.includes(code))).toEqual(judged.codes)
  const sheets = visits.filter(({ path, status }) => /^\/judging\/[^/.]+$/.test(path) && status === 200)
  expect(sheets).toHaveLength(judged.codes.length)
  expect(sheets.filter(({ text }) => text.includes('来料加工'))).toHaveLength(judged.codes.length)
})

test('she sees the picture, without data of its making and with its boxes hidden', async () => {
  const pictures = visits.filter(({ path, status }) => /^\/judging\/[^/]+\/pictures\//.test(path) && status === 200)
  expect(pictures).toHaveLength(1)
  const { headers, body } = pictures[0]!
  expect((await sharp(body).metadata()).exif).toBeUndefined()
  expect([...headers.keys()].filter((name) => /etag|last-modified|content-disposition/i.test(name))).toEqual([])
  const elsewhere = await ask(pictures[0]!.path.replace(judged.codes[0]!, judged.codes[1]!), {
    as: await signIn(ask, 'pingwei', demonstrationPassword),
  })
  expect(elsewhere.status).toBe(404)
})

test('no byte of any page, data request, header, error, picture, feed or search holds the author', () => {
  expect(visits.length).toBeGreaterThan(80)
  expect(
    leaks(
      visits.filter((answer) => !typed(answer)),
      canaries,
    ),
  ).toEqual([])
})

test('no route of the product tells her the author, whatever she opens, asks the data of or sends to', async () => {
  const judge = await openSession(
    await db.person.findUniqueOrThrow({ where: { username: 'pingwei' }, select: { id: true } }),
  )
  const routes = await everyRoute(judged)
  expect(routes.length).toBeGreaterThan(130)
  const answers: Visit[] = []
  for (const path of routes) {
    answers.push(
      { ...(await ask(path, { as: judge })), path },
      { ...(await ask(dataAddress(path), { as: judge })), path },
    )
    answers.push({
      ...(await ask(path, { as: judge, method: 'POST', body: new URLSearchParams({ intent: 'no-such-thing' }) })),
      path,
    })
  }
  expect(leaks(answers, canaries)).toEqual([])
  expect(answers.filter(({ status }) => status >= 500).map(({ path }) => path)).toEqual([])
  const organizer = await openSession(judged.organizer)
  const seen: Visit[] = []
  for (const path of routes) seen.push({ ...(await ask(path, { as: organizer })), path })
  expect(new Set(leaks(seen, ['欧阳晓岚']).map((leak) => leak.split(':')[0])).size, 'the control').toBeGreaterThan(3)
}, 120_000)

test('her packet as a Word file, opened, holds all her copies and no trace of the author', async () => {
  const packet = visits.find(
    ({ path, status }) => path === `/judging/packet/${judged.round.id}/word` && status === 200,
  )!
  const zip = await JSZip.loadAsync(packet.body)
  const parts = await Promise.all(
    Object.keys(zip.files).map(async (name) => ({ name, content: await zip.file(name)!.async('nodebuffer') })),
  )
  const said = parts.map(({ name, content }) => `${name}\n${content.toString('utf8')}`).join('\n')
  const words = said.replace(/<[^>]+>/g, '')
  expect(judged.codes.filter((code) => words.includes(`编号 ${code}`) && words.includes(`评分表　${code}`))).toEqual(
    judged.codes,
  )
  expect(words).toContain('来料加工')
  const traces = [
    ...canaries,
    'w:author',
    'w:rsid',
    '<w:ins ',
    '<w:comment ',
    'dc:creator>',
    'lastModifiedBy>',
    'dcterms:',
    '/judging/',
    judged.author.id,
    judged.reportId,
  ]
  expect(traces.filter((trace) => said.includes(trace) || words.includes(trace))).toEqual([])
  expect(
    parts.map(({ name }) => name).filter((name) => /comments|people|custom|thumbnail|embeddings|revisions/i.test(name)),
  ).toEqual([])
  const pictures = parts.filter(({ name }) => name.startsWith('word/media/'))
  expect(pictures).toHaveLength(1)
  for (const { content } of pictures) expect((await sharp(content).metadata()).exif).toBeUndefined()
})

test('no browser keeps a page of hers, its data, a picture or a file for whoever uses the computer after her', async () => {
  const everybodys = /^\/(feed\.xml|api\/v1\/openapi\.json|manifest\.webmanifest|__manifest|icon|favicon|assets)/
  const pages = visits.filter(({ path, status }) => status < 300 && !everybodys.test(path))
  expect(pages.length).toBeGreaterThan(60)
  expect(
    pages.filter(({ headers }) => !headers.get('Cache-Control')?.includes('no-store')).map(({ path }) => path),
  ).toEqual([])
  expect((await ask('/columns')).headers.get('Cache-Control'), 'a stranger has nothing to hide').toBe(null)
})

test('searching for the author is answered like any address that is not hers', () => {
  const searches = visits.filter(({ path }) => path.startsWith('/search?'))
  expect(searches.map(({ status }) => status)).toEqual([404, 404, 404, 404])
})

test('no record of the author is named, by id or by receipt', async () => {
  const { author, round, handedIn, diaryId } = judged
  const submissions = await db.submission.findMany({
    where: { reportId: { in: handedIn } },
    select: {
      id: true,
      receiptNumber: true,
      revisionId: true,
      entries: { where: { roundId: round.id }, select: { id: true } },
    },
  })
  const secrets = [
    author.id,
    author.unit.id,
    author.username,
    ...submissions.flatMap(({ id, receiptNumber, revisionId, entries }) => [
      id,
      receiptNumber,
      revisionId,
      entries[0]!.id,
    ]),
  ]
  expect(secrets).toHaveLength(3 + 6 * 4)
  const known = [diaryId, ...handedIn] // she tried these addresses herself
  expect(
    leaks(
      visits.filter(({ path }) => !known.some((id) => path.includes(id))),
      [...secrets, ...known],
    ),
  ).toEqual([])
})

test('nothing she is given tells when a report was handed in: no ids that carry time, no order, no stamp', async () => {
  const own = visits.filter(({ path, status }) => path.startsWith('/judging') && status === 200)
  const ids = own.flatMap(
    (answer) => saying(answer).match(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g) ?? [],
  )
  const { id, roles } = await db.person.findUniqueOrThrow({
    where: { username: 'pingwei' },
    select: { id: true, roles: { select: { id: true, organizationId: true } } },
  })
  const herself = new Set([id, ...roles.flatMap((grant) => [grant.id, grant.organizationId])])
  expect([...new Set(ids)].filter((one) => !herself.has(one) && one[14] !== '4')).toEqual([])
  const stamps = await db.submission.findMany({
    where: { reportId: { in: judged.handedIn } },
    select: { submittedAt: true },
  })
  expect(
    leaks(
      own,
      stamps.flatMap(({ submittedAt }) => [submittedAt.toISOString(), String(submittedAt.getTime())]),
    ),
  ).toEqual([])
  const orders = await db.assignment.groupBy({ by: ['seatId'], where: { roundId: judged.round.id }, _count: true })
  expect(orders.map(({ _count }) => _count)).toEqual([6, 6])
})

test('a stranger finds the author nowhere either', async () => {
  const seen = await crawl(
    ask,
    null,
    everywhere().filter((path) => !path.startsWith('/search')),
  )
  expect(
    leaks(
      seen.filter((answer) => !typed(answer)),
      canaries,
    ),
  ).toEqual([])
})

test('the control: the organizer and the author do see her', async () => {
  const { organizer, author, round, reportId } = judged
  const entry = await db.entry.findFirstOrThrow({
    where: { roundId: round.id, submission: { reportId } },
    select: { id: true },
  })
  const original = await ask(`/rounds/${round.id}/blind-copies/${entry.id}`, { as: await openSession(organizer) })
  const screened = await ask(`/rounds/${round.id}/entries/${entry.id}`, { as: await openSession(organizer) })
  const own = await ask(`/reports/${reportId}`, { as: await openSession(author) })
  const found = new Set(
    [original, screened, own].flatMap((answer) => canaries.filter((word) => saying(answer).includes(word))),
  )
  expect([...found]).toEqual(
    expect.arrayContaining([
      '欧阳晓岚',
      '司徒文珺',
      '曹县',
      '菏泽',
      '庄寨',
      '后屯村',
      '13805301234',
      '欧阳主席',
      '歐陽曉嵐',
    ]),
  )
})
