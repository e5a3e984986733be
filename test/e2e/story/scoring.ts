import type { Page } from 'playwright-core'

/** Scores the copy that is open by the keyboard, writes an opinion, submits, and waits for what comes next. */
export async function judgesOne(page: Page, marks: readonly string[]): Promise<void> {
  const code = new URL(page.url()).pathname
  await page.locator('input[name^="score."]').first().focus()
  for (const mark of marks) {
    await page.keyboard.type(mark)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.type('走访扎实，数字清楚，建议写明了由谁来办；分析部分还可以再深一层，多用对比说明原因。')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname !== code)
}
