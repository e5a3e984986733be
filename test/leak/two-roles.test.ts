import { beforeAll, expect, test } from 'vitest'
import type { Role } from '../../app/accounts/roles'
import { rebuildIndex } from '../../app/library/rebuild.server'
import { vacateSeat } from '../../app/evaluation/panel/seat-judges.server'
import { db } from '../../app/server/db.server'
import { makeActor } from '../factories/actors'
import { openSession, serveForTests } from '../setup/serving'
import sharp from 'sharp'
import { crawl, dataAddress, saying, type Visit } from './crawl'
import { everyRoute } from './addresses'
import { canaries, makeJudgedRound } from './judged-round'

// A judge who is also a cadre, a leader elsewhere, an editor and a researcher: while the round is blind, none of
// her other roles tells her about its reports.

const ask = serveForTests()
const others: [Role, string][] = [
  ['CADRE', '370202'],
  ['UNIT_LEADER', '370202'],
  ['UNIT_LEADER', '370200'],
  ['EDITOR', '370000'],
  ['RESEARCHER', '370000-GX'],
]
let judged: Awaited<ReturnType<typeof makeJudgedRound>>
let session: string
let judgeId: string
let article: { id: string; issueId: string }
const grants: { id: string; role: Role; unit: string }[] = []

beforeAll(async () => {
  const judge = await makeActor('JUDGE', '370000-GX')
  judgeId = judge.id
  for (const [role, unit] of others) {
    const { id: organizationId } = await db.organization.findUniqueOrThrow({
      where: { code: unit },
      select: { id: true },
    })
    const { id } = await db.roleGrant.create({ data: { personId: judge.id, role, organizationId } })
    grants.push({ id, role, unit })
  }
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
    .png()
    .toBuffer()
  judged = await makeJudgedRound([judge, await makeActor('JUDGE', '370000-GX')], picture)
  article = await begunArticle(judged.reportId)
  await rebuildIndex() // as it stands now, without what other tests have left
  session = await openSession(judge)
}, 120_000)

/** An article an editor began before the report entered the round, in an issue, on its way to be published. */
async function begunArticle(reportId: string) {
  const columnId = (await db.column.findFirstOrThrow()).id
  const issue = await db.issue.create({ data: { columnId, year: 2012, number: 9 } })
  const editorId = (await makeActor('EDITOR', '370000')).id
  const text = { title: '曹县庄寨镇留守妇女状况的调查', byline: '曹县妇联　欧阳晓岚', source: '欧阳晓岚在后屯村走访。' }
  const { id } = await db.article.create({
    data: { slug: 'begun-early', reportId, columnId, issueId: issue.id, editorId, ...text },
  })
  return { id, issueId: issue.id }
}

/** Everything of that round she might look for. */
function everywhere(): string[] {
  const { round, handedIn, reportId, diaryId } = judged
  const queries = ['留守妇女', '来料加工', '欧阳晓岚', '曹县', '后屯村', '作者:欧阳晓岚'].map(
    (words) => `/search?q=${encodeURIComponent(words)}`,
  )
  return [
    '/',
    '/workbench',
    '/account',
    '/columns',
    '/feed.xml',
    '/reports',
    '/diary',
    '/unit',
    '/contact-points',
    '/editing',
    '/editing/articles',
    '/editing/issues',
    '/my-articles',
    ...queries,
    ...queries.map(dataAddress),
    ...queries.flatMap((path) => [
      ...['ris', 'bib', 'txt'].map((format) => path.replace('/search', `/search/list/${format}`)),
      path.replace('/search', '/search/suggestions'),
      `${path}&sort=score`,
      `${path}&mode=exact`,
      `${path}&open=theme&open=county&panel=cloud`,
    ]),
    '/search/exports',
    '/saved-searches',
    '/saved-searches/digest',
    '/reading-list',
    '/reading-list/list/ris',
    '/api-keys',
    ...handedIn.flatMap((id) => [
      `/reports/${id}`,
      `/reports/${id}/word`,
      `/reports/${id}/revisions`,
      `/library/report/${id}`,
      dataAddress(`/library/report/${id}`),
    ]),
    ...['', '/preview', '/word', '/checks', '/consent', '/publication', '/retraction'].map(
      (page) => `/editing/articles/${article.id}${page}`,
    ),
    `/editing/issues/${article.issueId}/order`,
    '/articles/begun-early',
    `/library/diary/${diaryId}`,
    `/diary/${diaryId}`,
    `/reports/${reportId}/receipt`,
    `/rounds/${round.id}`,
    `/rounds/${round.id}/blind-copies`,
    '/ledger',
    '/people',
  ]
}

/** What she typed comes back in the address, the box and the sheet's name; that tells nothing. */
const echoed = /q(?:uery)?=[^&"\s]*|value="[^"]*"|"q":"[^"]*"/g
const titles = () => Array.from({ length: 5 }, (_, at) => `第 ${at} 个村的`)
/** The editor's list is narrowed by city: all seventeen stand there, whoever wrote. */
const everybodys = (path: string, word: string) => word === '菏泽' && /^\/editing(?:\.data)?(?:\?|$)/.test(path)
const told = (visits: readonly Visit[], words: readonly string[]) =>
  visits.flatMap((visit) => {
    const asked = decodeURIComponent(visit.path)
    const said = saying(visit).replace(echoed, '')
    return words
      .filter((word) => !asked.includes(word) && said.includes(word) && !everybodys(visit.path, word))
      .map((word) => `${visit.path}: ${word}`)
  })

test.each(others.map(([role, unit], at) => [role, unit, at] as const))(
  'as %s of %s she finds neither author nor report of the round she judges',
  async (_role, _unit, at) => {
    await ask('/role', { method: 'POST', as: session, body: new URLSearchParams({ grant: grants[at]!.id }) })
    const guesses = await everyRoute(judged, { article: article.id, issue: article.issueId, slug: 'begun-early' })
    const visits = await crawl(ask, session, [...everywhere(), ...guesses, ...guesses.map(dataAddress)], 700)
    expect(visits.length).toBeGreaterThan(60)

    expect(told(visits, [...canaries, ...titles()])).toEqual([])
    const refused = visits.filter(
      ({ path }) =>
        judged.handedIn.some((id) => path.startsWith(`/library/report/${id}`)) ||
        path === `/library/diary/${judged.diaryId}`,
    )
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([404]))
  },
  90_000,
)

test("made leader of the author's own unit in mid-round, she still opens neither the report nor what it rests on", async () => {
  const { author, reportId, diaryId } = judged
  const { id } = await db.roleGrant.create({
    data: { personId: judgeId, role: 'UNIT_LEADER', organizationId: author.unit.id },
  })
  await ask('/role', { method: 'POST', as: session, body: new URLSearchParams({ grant: id }) })
  const leader = await openSession(await makeActor('UNIT_LEADER', author.unit.code))
  const statuses = (as: string) =>
    Promise.all(
      [`/reports/${reportId}`, `/reports/${reportId}/uses`, `/diary/${diaryId}`].map(
        async (path) => (await ask(path, { as })).status,
      ),
    )
  expect(await statuses(leader), 'the control').toEqual([200, 200, 200])
  expect(await statuses(session)).toEqual([404, 404, 404])
  expect((await ask('/diary?scope=unit', { as: session })).text).not.toContain('后屯村走访')
  await db.roleGrant.update({ where: { id }, data: { revokedAt: new Date() } })
})

test('replaced after she was given copies, she still finds neither, in any role; and no copy either', async () => {
  const { round, organizer, codes } = judged
  const seat = await db.seat.findFirstOrThrow({ where: { roundId: round.id, personId: judgeId } })
  await vacateSeat(organizer, round.id, seat.id, '因病住院')
  for (const { id, role } of grants.filter(({ role }) => role === 'EDITOR' || role === 'RESEARCHER')) {
    await ask('/role', { method: 'POST', as: session, body: new URLSearchParams({ grant: id }) })
    const visits = await crawl(ask, session, everywhere(), 150)
    expect(told(visits, [...canaries, ...titles()]), role).toEqual([])
  }
  for (const code of codes) expect((await ask(`/judging/${code}`, { as: session })).status).toBe(404)
}, 90_000)

test('the control: a researcher and an editor who judge nothing do find them', async () => {
  const researcher = await openSession(await makeActor('RESEARCHER', '370000-GX'))
  const found = await ask(`/search?q=${encodeURIComponent('来料加工')}`, { as: researcher })
  expect(found.text).toContain('第 0 个村的')
  expect((await ask(`/library/report/${judged.reportId}`, { as: researcher })).text).toContain('欧阳晓岚')
  expect((await ask(`/library/diary/${judged.diaryId}`, { as: researcher })).status).toBe(200)
  const editor = await openSession(await makeActor('EDITOR', '370000'))
  expect((await ask(`/reports/${judged.reportId}`, { as: editor })).status).toBe(200)
  for (const path of [
    '/workbench',
    '/editing/articles',
    '/editing/issues',
    `/editing/articles/${article.id}`,
    `/editing/articles/${article.id}/preview`,
  ]) {
    expect((await ask(path, { as: editor })).text, path).toContain('曹县庄寨镇留守妇女状况的调查')
  }
})
