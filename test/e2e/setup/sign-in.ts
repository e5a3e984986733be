import type { Page } from 'playwright-core'
import { demonstrationPassword } from '../../../prisma/seed/demonstration-password'
import { scripted } from './scripted'

/** Signs in by the form. Who leads a unit and is a cadre too takes up her work as its leader. */
export async function signIn(page: Page, account: string, password = demonstrationPassword): Promise<void> {
  await page.goto('/sign-in')
  await scripted(page)
  await page.getByLabel('账号').fill(account)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  await page.reload() // a document of its own: what a test waits for next is not what the form's page had already reached
  if (account === 'fuzeren') await takeRole(page, '单位负责人')
}

/** Goes on in another of one's roles. */
export async function takeRole(page: Page, role: string): Promise<void> {
  await scripted(page)
  const menu = page.locator('header summary')
  await menu.click()
  const button = page.getByRole('button', { name: new RegExp(`^${role}`) })
  if (await button.isDisabled()) return menu.click()
  await button.click()
  await menu.filter({ hasText: role }).waitFor()
}
