import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../app/accounts/actor'
import { enterSubmissions } from '../../../app/evaluation/entries/enter-submissions.server'
import { listEntries } from '../../../app/evaluation/entries/queries.server'
import { entrySearch } from '../../../app/evaluation/entries/schema'
import { readLikeness } from '../../../app/evaluation/likeness/queries.server'
import { likenessOfDraft } from '../../../app/reports/likeness.server'
import { submit } from '../../../app/reports/submit.server'
import { db } from '../../../app/server/db.server'
import { measureWaiting } from '../../../app/server/likeness/follow.server'
import { plainPassage } from '../../../app/server/likeness/report-text'
import { generateCorpus } from '../../../prisma/seed/corpus/generate'
import { makeActor } from '../../factories/actors'
import { makeEntry } from '../../factories/diaries'
import { goodContent, makeDraft } from '../../factories/reports'
import { makeRound } from '../../factories/rounds'

const texts = [...generateCorpus({ size: 'S', seed: 11 }).reports()].map(({ parts }) => parts)
const short = ({ situation, analysis, advice }: (typeof texts)[number]) => ({
  situation: situation.slice(0, 1700),
  analysis: analysis.slice(0, 1200),
  advice: advice.slice(0, 1200),
})
type Text = ReturnType<typeof short>
const [first, second, third, fourth, fifth] = texts.map(short) as [Text, Text, Text, Text, Text]

async function handIn(author: Actor, text: Partial<ReturnType<typeof goodContent>>) {
  const { id, version } = await makeDraft(author, text)
  await submit(author, { reportId: id, version, principal: true })
  return db.submission.findFirstOrThrow({ where: { reportId: id }, select: { id: true, reportId: true } })
}
const measured = async (submissionId: string) => await db.likeness.findUniqueOrThrow({ where: { submissionId } })

let original: Actor
let source: { id: string; reportId: string }
beforeAll(async () => {
  original = await makeActor('CADRE', '370102')
  source = await handIn(original, { ...first, title: '原来的报告' })
  await measureWaiting()
})

test('a report handed in is measured once, against those before it, by one process at a time', async () => {
  const copier = await makeActor('CADRE', '371721')
  const copy = await handIn(copier, { ...second, situation: first.situation })
  const done = await Promise.all([measureWaiting(), measureWaiting()])
  expect(done.reduce((sum, each) => sum + each, 0)).toBe(1)
  const { share, sources, number } = await measured(copy.id)
  expect(share).toBeGreaterThan(0.3)
  expect(sources).toEqual([{ submissionId: source.id, share }])
  expect(await db.likenessShingle.count({ where: { number } })).toBeGreaterThan(200)
  expect((await measured(source.id)).share).toBe(0) // the one copied from is not blamed
  expect(await measureWaiting()).toBe(0)
})

test('the author is told before she hands in: her own passages, and nothing of a report she may not read', async () => {
  const cadre = await makeActor('CADRE', '371721')
  const content = goodContent({ ...third, analysis: first.analysis })
  const { id } = await makeDraft(cadre, content)
  const { share, sources } = await likenessOfDraft(cadre, id, content)
  expect(share).toBeGreaterThan(0.15)
  expect(sources[0]!.report).toBeNull()
  for (const passage of sources.flatMap(({ passages }) => passages))
    expect(plainPassage(content.analysis)).toContain(passage)
  expect(JSON.stringify(sources)).not.toContain(source.id)
  const leader = await makeActor('UNIT_LEADER', '370102') // of the unit the other report came from
  const hers = await makeDraft(leader, content)
  expect((await likenessOfDraft(leader, hers.id, content)).sources[0]!.report).toEqual({
    id: source.reportId,
    title: '原来的报告',
  })
})

test('what the same people wrote before does not count, even where another has copied it meanwhile', async () => {
  const again = goodContent({ ...first })
  const own = await makeDraft(original, again)
  expect((await likenessOfDraft(original, own.id, again)).share).toBe(0)

  const friend = await makeActor('CADRE', '371721')
  const joint = await makeDraft(friend, again)
  expect((await likenessOfDraft(friend, joint.id, again)).share).toBeGreaterThan(0.5)
  await db.contributor.create({ data: { reportId: joint.id, personId: original.id, name: original.name, position: 0 } })
  expect((await likenessOfDraft(friend, joint.id, again)).share).toBe(0)

  const diarist = await makeActor('CADRE', '370104')
  const entry = await makeEntry(diarist, { visibility: 'PRIVATE' })
  await db.diaryEntry.update({ where: { id: entry }, data: { text: fifth.situation } })
  const thief = await handIn(await makeActor('CADRE', '370105'), { ...fifth, title: '从日记抄来' })
  await measureWaiting()
  expect((await measured(thief.id)).share).toBe(0) // diaries are not searched
  const hers = goodContent({ situation: fifth.situation, analysis: fifth.analysis })
  const quoting = await makeDraft(diarist, hers)
  const { sources } = await likenessOfDraft(diarist, quoting.id, hers)
  expect(
    sources.flatMap(({ passages }) => passages).some((passage) => plainPassage(fifth.situation).includes(passage)),
  ).toBe(false)
})

test('a report that was withdrawn is no source', async () => {
  const other = await makeActor('CADRE', '370103')
  const gone = await handIn(other, third)
  await measureWaiting()
  const reader = await makeActor('CADRE', '371721')
  const draft = await makeDraft(reader, third)
  expect((await likenessOfDraft(reader, draft.id, goodContent(third))).share).toBeGreaterThan(0.5)
  await db.withdrawal.create({ data: { submissionId: gone.id, withdrawnById: other.id } })
  expect((await likenessOfDraft(reader, draft.id, goodContent(third))).share).toBe(0)
})

test('the organiser finds it in the list and reads the passages side by side', async () => {
  const organizer = await makeActor('ORGANIZER', '370000')
  const copier = await makeActor('CADRE', '371722')
  const copy = await handIn(copier, {
    ...fourth,
    title: '抄来的报告',
    advice: first.advice,
    situation: first.situation,
  })
  await measureWaiting()
  const round = await makeRound(organizer)
  await enterSubmissions(organizer, round.id)
  const list = (search: object) => listEntries(round, entrySearch.parse(search))
  const rows = (await list({ state: 'alike', sort: '-alike' })).rows
  expect(rows.map(({ title }) => title)).toContain('抄来的报告')
  expect(rows.every(({ alike }) => alike! >= 0.15)).toBe(true)
  expect((await list({})).rows.length).toBeGreaterThan(rows.length)

  const entry = await db.entry.findFirstOrThrow({ where: { roundId: round.id, submissionId: copy.id } })
  const { share, sources } = await readLikeness(round.id, entry.id)
  expect(share).toBeGreaterThan(0.3)
  expect(sources[0]).toMatchObject({ title: '原来的报告', author: original.name, withdrawn: false })
  const [{ mine, theirs }] = sources[0]!.passages as [(typeof sources)[0]['passages'][0]]
  expect(plainPassage(first.situation)).toContain(mine.map(({ text }) => text).join(''))
  expect(theirs.some(({ hit }) => hit)).toBe(true)
  await expect(readLikeness((await makeRound(organizer)).id, entry.id)).rejects.toMatchObject({ status: 404 })
})
