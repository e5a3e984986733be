import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { scripted } from '../setup/browse'

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
    await page.locator('input[name^="score."]').first().focus()
    for (const mark of marks[index]!) {
      await page.keyboard.type(mark)
      await page.keyboard.press('Enter')
    }
    await page.keyboard.type('走访扎实，数字清楚，建议写明了由谁来办；分析部分还可以再深一层，多用对比说明原因。')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname !== code)
    await page.goto(code)
    await page.getByText('评分表（已提交）').waitFor()
    seen.push(await page.content())
  }
  for (const secret of secrets) expect(seen.filter((html) => html.includes(secret)), `the judge reads ${secret}`).toEqual([])
}
