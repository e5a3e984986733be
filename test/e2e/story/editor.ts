import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Finds the report among the candidates, makes an edition of it and changes its title. @returns the edition's address */
export async function editsReport(page: Page, title: string, newTitle: string): Promise<string> {
  await page.goto('/editing')
  const candidate = page.locator('li').filter({ has: page.getByRole('link', { name: title }) })
  await candidate.getByRole('button', { name: '编发' }).click()
  await page.waitForURL(/\/editing\/articles\/[0-9a-f-]{36}$/)
  await page.getByLabel('标题', { exact: true }).fill(newTitle)
  await page.getByRole('button', { name: '保存编发稿' }).click()
  await page.getByText('第 2 稿').first().waitFor()
  return new URL(page.url()).pathname
}

export async function checks(page: Page, edition: string, stages: string[]) {
  await page.goto(edition)
  for (const stage of stages) {
    const pass = page.getByRole('button', { name: `${stage}通过第 2 稿` })
    await pass.click()
    await pass.waitFor({ state: 'detached' })
  }
}

/** The article goes out. @returns its public address */
export async function publishes(page: Page, edition: string): Promise<string> {
  await page.goto(edition)
  const publish = page.getByRole('button', { name: '刊发第 2 稿' })
  expect(await publish.isEnabled()).toBe(true)
  await publish.click()
  await page.waitForURL((url) => url.pathname.startsWith('/articles/'))
  await page.locator('article').getByRole('heading', { level: 1 }).waitFor()
  return new URL(page.url()).pathname
}
