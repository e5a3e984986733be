import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { scripted } from '../setup/scripted'
import { uploaded, written } from './texts'

/** A visit is noted with what was found out. */
export async function writesDiary(page: Page, text: string, finding: string) {
  await page.goto('/diary/new')
  await scripted(page)
  await page.getByRole('checkbox', { name: '访生产' }).check()
  await page.getByRole('checkbox', { name: '一对一访谈' }).check()
  await page.getByLabel('见闻').fill(text)
  await page.getByLabel('类别').first().selectOption({ label: '发展潜力' })
  await page.getByLabel('一句话说明').first().fill(finding)
  await page.getByRole('button', { name: '保存这篇日记' }).click()
  await page.waitForURL(/\/diary\/[0-9a-f-]{36}$/)
  expect(await page.locator('article').textContent()).toContain(finding)
}

/** A report is written beside the diary, which it quotes. */
export async function writesReport(page: Page, finding: string) {
  await page.goto('/reports/new')
  await page.getByRole('button', { name: '开一篇新草稿' }).click()
  await page.waitForURL(/\/edit$/)
  await scripted(page)
  await page.getByLabel('题目').fill(written.title)
  await page.getByLabel(/^摘要/).fill(written.abstract)
  await page.getByLabel(/^关键词/).fill(written.keywords)
  await page.getByText('调查方式、主题与合作者').click()
  await page.getByRole('checkbox', { name: '一对一访谈' }).check()
  for (const [name, text] of [
    ['情况', written.situation],
    ['分析', written.analysis],
    ['建议', written.advice],
  ] as const) {
    await page.getByRole('textbox', { name, exact: true }).fill(text)
  }
  const entry = page.locator('aside details').filter({ hasText: finding })
  await entry.locator('summary').click()
  await entry.getByRole('button', { name: /^关联/ }).click()
  await page.getByText('本报告依据的日记（1 篇）').waitFor()
  await entry.getByRole('button', { name: /^引用/ }).click()
  await page
    .getByRole('textbox', { name: /^(情况|分析|建议)$/ })
    .filter({ hasText: finding })
    .first()
    .waitFor()
  await page.getByRole('button', { name: '去报送…' }).click()
}

/** A report written in Word comes in as a file and is handed over to the same page. */
export async function uploadsReport(page: Page) {
  await page.goto('/reports/import')
  await scripted(page)
  await page.locator('input[type=file]').setInputFiles(await uploaded.file())
  await page.getByRole('button', { name: '上传并读取' }).click()
  await page.getByText('系统按标题认出了三个部分').waitFor()
  await page.getByRole('button', { name: '确认，成为草稿' }).click()
  await page.waitForURL(/\/edit$/)
  await scripted(page)
  expect(await page.getByLabel('题目').inputValue()).toBe(uploaded.title)
  await page.getByRole('button', { name: '去报送…' }).click()
}

/** The promises are made, the report is frozen. @returns the receipt number */
export async function handsIn(page: Page): Promise<string> {
  await page.waitForURL(/\/submission$/)
  await page.getByText('检查通过，可以报送').waitFor()
  for (const promise of await page.getByRole('group', { name: '报送前请确认' }).getByRole('checkbox').all())
    await promise.check()
  await page.getByRole('button', { name: '报送这篇报告' }).click()
  await page.getByRole('heading', { name: '调研报告报送回执' }).waitFor()
  return (await page.locator('article strong').first().textContent())!
}

/** The author reads what editors made of her report and agrees. */
export async function agrees(page: Page) {
  await page.goto('/my-articles')
  await page.getByText('看编发稿全文').click()
  await page.getByRole('button', { name: '同意刊发这一稿' }).click()
  await page.getByText('已同意刊发').waitFor()
}
