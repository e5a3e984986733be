import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demonstrationPassword } from '../../prisma/seed/demonstration-password'
import { inChromium, visit, visitAs } from './setup/browse'
import { scripted } from './setup/scripted'

// The main forms by the keyboard alone: reached with Tab, worked with keys, the focus always to be seen.

inChromium('by keyboard alone', () => {
  it('one signs in', async () => {
    const page = await visit()
    await page.goto('/sign-in')
    await scripted(page)
    await tabTo(page, 'input[name=username]')
    await page.keyboard.type('ganbu')
    await page.keyboard.press('Tab')
    await page.keyboard.type(demonstrationPassword)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === '/workbench')
    await page.goto('/workbench')
    await scripted(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('#content:focus').waitFor()
  })

  it('a diary entry is written', async () => {
    const page = await visitAs('ganbu')
    await page.goto('/diary/new')
    await scripted(page)
    await tabTo(page, 'input[name=activityCodes][value=visit-hardship]')
    await page.keyboard.press('Space')
    await tabTo(page, 'input[name=methods]')
    await page.keyboard.press('Space')
    await tabTo(page, 'textarea[name=text]')
    await page.keyboard.type('只用键盘记下的一篇：张大姐说，秋收前想办一期剪纸班。')
    await tabTo(page, 'input[name="findings[0].summary"]')
    await page.keyboard.type('会剪纸的人多，缺销路')
    await tabTo(page, 'form button:not([type=button])')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/diary\/[0-9a-f-]{36}$/)
    await page.locator('article').filter({ hasText: '缺销路' }).waitFor()
  })

  it('a key pressed just as the scripts begin leaves the page alive', async () => {
    const page = await visitAs('ganbu')
    await page.addInitScript(() => {
      const { postMessage } = MessagePort.prototype
      MessagePort.prototype.postMessage = function (message: unknown) {
        MessagePort.prototype.postMessage = postMessage
        // React has called itself for the next turn; the key comes before
        queueMicrotask(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true })))
        postMessage.call(this, message)
      }
    })
    await page.goto('/diary/new')
    await scripted(page)
    await page.getByLabel('见闻').fill('页面刚打开就按了键。')
    await page.getByText(/^(正在写…|草稿已存在本机)/).waitFor()
  })

  it('a score sheet is filled in', async () => {
    const page = await visitAs('j005')
    await scripted(page)
    const sheet = page.getByRole('listitem').filter({ hasNotText: '已提交' }).locator('a[href^="/judging/"]').first()
    await tabTo(page, `a[href="${await sheet.getAttribute('href')}"]`)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/judging\/[0-9A-Z-]{9}$/)
    await scripted(page)
    const fields = page.locator('input[name^="score."]')
    await tabTo(page, 'input[name^="score."]')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('12')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
      await fields.nth(1).getAttribute('name'),
    )
    await page.getByText('已自动保存').waitFor()
    await page.reload()
    expect(await fields.first().inputValue()).toBe('13')
  })

  it('the library is searched', async () => {
    const page = await visitAs('yanjiu')
    await scripted(page)
    await tabTo(page, 'input[name=q]')
    await page.keyboard.type('小额担保贷款')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=/)
    await page.locator('ol h2 a').first().waitFor()
    await tabTo(page, 'ol h2 a')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/library\//)
    await page.locator('.reading mark').first().waitFor()
  })
})

/** Presses Tab until the focus is on such an element, and sees that it shows. */
async function tabTo(page: Page, selector: string) {
  for (let pressed = 0; pressed < 120; pressed += 1) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate((wanted) => {
      const element = document.activeElement
      if (!element?.matches(wanted)) return null
      const outlined = [element, element.closest('label')].some(
        (each) => each && getComputedStyle(each).outlineStyle !== 'none',
      )
      return { outlined }
    }, selector)
    if (!focus) continue
    expect(focus.outlined, `the focus shows on ${selector}`).toBe(true)
    return
  }
  throw new Error(`Tab does not reach ${selector}`)
}
