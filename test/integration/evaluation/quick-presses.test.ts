import { expect, it } from 'vitest'
import { undecided, type Decisions } from '../../../app/evaluation/blind-copies/finds'
import { prepareDraft } from '../../../app/evaluation/blind-copies/prepare.server'
import { enterSubmissions } from '../../../app/evaluation/entries/enter-submissions.server'
import { screen } from '../../../app/evaluation/entries/screen.server'
import { db } from '../../../app/server/db.server'
import { inChromium, visit } from '../../e2e/setup/browse'
import { scripted } from '../../e2e/setup/scripted'
import { makeActor } from '../../factories/actors'
import { handIn, makeRound } from '../../factories/rounds'
import { openSession, serveForTests } from '../../setup/serving'

const ask = serveForTests()

/** A report with doubtful places, prepared, and the page on which its copy is checked, whose forms wait to be let go. */
async function checkedByKeys() {
  const organizer = await makeActor('ORGANIZER', '370000')
  const places = '走访了柳河村的三户，又到槐树庄、枣林铺村、石桥村、杨家屯和青石峪村座谈。'
  const { submission } = await handIn({ text: { situation: places } })
  const round = await makeRound(organizer)
  await enterSubmissions(organizer, round.id)
  await screen(organizer, round.id, 'pending', { verdict: 'PASSED' })
  const entry = await db.entry.findFirstOrThrow({ where: { roundId: round.id, submissionId: submission.id } })
  await prepareDraft(entry.id)
  const kept = async () => {
    const { decisions } = await db.blindCopyDraft.findUniqueOrThrow({ where: { entryId: entry.id } })
    return decisions as unknown as Decisions
  }
  const ids = undecided(await kept()).map(({ id }) => id)

  const page = await visit({ baseURL: ask.origin() })
  const [name, value] = (await openSession(organizer)).split('=') as [string, string]
  await page.context().addCookies([{ name, value, url: ask.origin() }])
  await page.goto(`/rounds/${round.id}/blind-copies/${entry.id}`)
  await scripted(page)
  let letGo = () => {}
  const waiting = new Promise<void>((resolve) => (letGo = resolve))
  await page.route('**/blind-copies/**', async (route) => {
    if (route.request().method() === 'POST') await waiting
    await route.continue()
  })
  return { page, entry, ids, kept, letGo }
}

/** What was pressed, as the ledger has it. */
async function pressed(subjectId: string) {
  const events = await db.auditEvent.findMany({
    where: { subjectId, action: 'blind-copy.decide' },
    orderBy: { sequence: 'asc' },
  })
  return events.flatMap(({ detail }) => (detail as { press: string[] }).press)
}

inChromium('keys pressed before the server has answered the first', () => {
  it('decide each find once and in turn, and u takes back the last', async () => {
    const { page, entry, ids, kept, letGo } = await checkedByKeys()
    expect(ids.length).toBeGreaterThan(4)
    const [first, second, third, fourth, fifth] = ids
    for (const key of ['Enter', 'Delete', 'Enter', 'Delete', 'u', 'Delete']) await page.keyboard.press(key)
    await page.getByRole('button', { name: `还有 ${ids.length - 4} 处没有决定` }).waitFor()
    expect(await pressed(entry.id), 'the server has heard nothing yet').toEqual([])

    letGo()
    const presses = [`mask:${first}`, `keep:${second}`, `mask:${third}`, `keep:${fourth}`, 'undo:4', `keep:${fifth}`]
    await expect.poll(() => pressed(entry.id), { timeout: 30_000 }).toEqual(presses)
    const decisions = await kept()
    expect(ids.map((id) => decisions.finds.find((find) => find.id === id)!.decision)).toEqual([
      ...['mask', 'keep', 'mask', null, 'keep'],
      ...ids.slice(5).map(() => null),
    ])
    await page.reload()
    await page.getByRole('button', { name: `还有 ${ids.length - 4} 处没有决定` }).waitFor()
  })

  it('are all kept before the copy is confirmed by the last of them', async () => {
    const { page, entry, ids, letGo } = await checkedByKeys()
    for (let find = 0; find < ids.length; find += 1) await page.keyboard.press('Delete')
    await page.keyboard.press('Control+Enter')
    letGo()
    await page.waitForURL(/\/blind-copies$/)
    expect(await pressed(entry.id)).toEqual(ids.map((id) => `keep:${id}`))
    expect(await db.blindCopy.count({ where: { entryId: entry.id } })).toBe(1)
  })
})
