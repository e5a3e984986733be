import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { scripted } from '../setup/scripted'
import { judgesOne } from './scoring'

/** Scores every copy of the round by the keyboard and submits each; nowhere on her pages is anything of `secrets`. */
export async function judges(page: Page, round: string, marks: string[][], secrets: string[]) {
  await page.goto('/judging')
  const section = page.locator('section').filter({ has: page.getByRole('heading', { name: round }) })
  const unfold = section.getByRole('link', { name: '看这一轮的稿件' }) // she may sit in another round that is due sooner
  if (await unfold.count()) await unfold.click()
  await section.locator('ol a').first().waitFor()
  const codes = await section.locator('ol a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
  expect(codes).toHaveLength(marks.length)
  const seen = [await section.innerHTML()]
  for (const [index, code] of codes.entries()) {
    await page.goto(code)
    await scripted(page)
    seen.push(await page.content())
    await judgesOne(page, marks[index]!)
    await page.goto(code)
    await page.getByText('评分表（已提交）').waitFor()
    seen.push(await page.content())
  }
  for (const secret of secrets)
    expect(
      seen.filter((html) => html.includes(secret)),
      `the judge reads ${secret}`,
    ).toEqual([])
}
