import { expect, it } from 'vitest'
import { preparing } from '../../../app/evaluation/blind-copies/prepare.server'
import { db } from '../../../app/server/db.server'
import { inChromium, visit } from '../../e2e/setup/browse'
import { scripted } from '../../e2e/setup/scripted'
import { makePassedRound } from '../../factories/rounds'
import { openSession, serveForTests } from '../../setup/serving'

const ask = serveForTests()

inChromium('a server that answers slowly', () => {
  it('is still heard by a page that follows work behind it', async () => {
    const { organizer, round } = await makePassedRound(1)
    const task = await db.task.create({ data: { kind: preparing, ownerId: organizer.id, subjectId: round.id } })
    const page = await visit({ baseURL: ask.origin() })
    const [name, value] = (await openSession(organizer)).split('=') as [string, string]
    await page.context().addCookies([{ name, value, url: ask.origin() }])
    await page.goto(`/rounds/${round.id}/blind-copies`)
    await scripted(page)
    const progress = page.getByText('预处理，马上开始')
    expect(await progress.count()).toBe(1)
    await page.route('**/*.data*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 3000)) // twice as long as the page waits before it asks
      await route.continue().catch(() => undefined) // given up by the page
    })
    await db.task.update({ where: { id: task.id }, data: { finishedAt: new Date() } })
    await progress.waitFor({ state: 'detached' })
  })
})
