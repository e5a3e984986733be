import type { Page } from 'playwright-core'
import type { Decisions } from '../../../app/evaluation/blind-copies/finds'
import { undecided } from '../../../app/evaluation/blind-copies/finds'
import type { Client } from '../../bench/client'
import { asOwner } from '../../bench/owner'
import { scripted } from '../setup/scripted'

/** Checks so many copies by the keyboard alone: Delete keeps a doubtful word, Enter masks every fifth, arrows look back. @returns what it took */
export async function checkByHand(page: Page, round: string, copies: number): Promise<string> {
  await page.goto(`${round}/blind-copies`)
  await page.getByRole('link', { name: /核对$/ }).click()
  await page.waitForURL(/\/blind-copies\/[0-9a-f-]{36}$/)
  let [presses, milliseconds] = [0, 0]
  for (let copy = 0; copy < copies; copy += 1) {
    await scripted(page)
    const address = page.url()
    const begun = Date.now()
    const confirm = page.getByRole('button', { name: '确认并看下一篇' })
    const current = page.getByRole('region', { name: '疑点' }).locator('li[aria-current]')
    for (let find = 0; find < 400 && !(await confirm.isVisible()); find += 1) {
      if (!(await current.count())) await page.keyboard.press('ArrowDown')
      await page.keyboard.press(find % 5 === 4 ? 'Shift+Enter' : 'Shift+Delete')
      presses += 1
    }
    await page.keyboard.press('Control+Enter')
    await page.waitForURL((url) => url.href !== address)
    milliseconds += Date.now() - begun
  }
  return `${copies} 篇，${presses} 次按键，每篇等系统 ${(milliseconds / copies / 1000).toFixed(1)} 秒`
}

type Draft = { entryId: string; version: number; decisions: Decisions }

/** The rest by the forms the page sends: every doubtful word masked, then confirmed. @returns how many */
export async function checkByForms(organizer: Client, round: string, dataDir: string): Promise<string> {
  const id = round.split('/').at(-1)!
  const drafts = await asOwner(
    dataDir,
    async (client) =>
      (
        await client.query<Draft>(
          `SELECT d."entryId", d."version", d."decisions" FROM "BlindCopyDraft" d JOIN "Entry" e ON e."id" = d."entryId"
     WHERE e."roundId" = $1 AND NOT EXISTS (SELECT FROM "BlindCopy" b WHERE b."entryId" = e."id")`,
          [id],
        )
      ).rows,
  )
  let doubtful = 0
  for (const { entryId, version, decisions } of drafts) {
    const open = undecided(decisions).map((find) => ['press', `mask:${find.id}`] as [string, string])
    doubtful += open.length
    if (open.length) await sent(organizer, `${round}/blind-copies/${entryId}`, [['intent', 'decide'], ...open])
    await sent(organizer, `${round}/blind-copies/${entryId}`, [
      ['intent', 'confirm'],
      ['version', String(version + (open.length ? 1 : 0))],
    ])
  }
  return `${drafts.length} 篇，疑点 ${doubtful} 处，每篇 ${(doubtful / drafts.length).toFixed(1)}`
}

/** Sends a form as a page would. @throws when it is refused */
export async function sent(client: Client, path: string, fields: [string, string][]): Promise<void> {
  const { status, text } = await client.open(path, { method: 'POST', body: new URLSearchParams(fields) })
  if (status >= 400)
    throw new Error(
      `${path} answered ${status}: ${/role="alert"[^>]*>([\s\S]{0,300})/.exec(text)?.[1] ?? text.slice(0, 300)}`,
    )
}
