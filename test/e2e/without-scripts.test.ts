import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { inChromium, visitAs } from './setup/browse'

// The main forms before, or without, any script: sign-in (in visitAs), diary, draft, score sheet, search.

const plain = { javaScriptEnabled: false }

inChromium('without scripts', () => {
  it('a diary entry is written', async () => {
    const page = await visitAs('ganbu', plain)
    await page.goto('/diary/new')
    await page.getByLabel('天气').fill('小雨')
    await page.getByRole('checkbox', { name: '访困难' }).check()
    await page.getByRole('checkbox', { name: '一对一访谈' }).check()
    await page.getByLabel('见闻').fill('没有脚本也记得下：雨天到村里，李大姐在家编草帽。')
    await page.getByRole('button', { name: '保存这篇日记' }).click()
    await page.waitForURL(/\/diary\/[0-9a-f-]{36}$/)
    expect(await page.locator('article').textContent()).toContain('李大姐在家编草帽')
  })

  it('a refused entry comes back with what was typed', async () => {
    const page = await visitAs('ganbu', { ...plain, expected: /status of 422/ })
    await page.goto('/diary/new')
    await page.getByLabel('见闻').fill('忘了选活动内容。')
    await answered(page.getByRole('button', { name: '保存这篇日记' }))
    await page.getByRole('alert').first().waitFor()
    expect(await page.getByLabel('见闻').inputValue()).toBe('忘了选活动内容。')
  })

  it('a draft is saved', async () => {
    const page = await visitAs('fuzeren', plain)
    await page.goto('/reports/new')
    await answered(page.getByRole('button', { name: '开一篇新草稿' }))
    await page.getByLabel('题目').fill('没有脚本写成的草稿')
    await page.locator('textarea[name=situation]').fill('## 一、基本情况\n\n在没有脚本的浏览器里写下。')
    await answered(page.getByRole('button', { name: '保存', exact: true }))
    await page.goto(page.url())
    expect(await page.getByLabel('题目').inputValue()).toBe('没有脚本写成的草稿')
    expect(await page.locator('textarea[name=situation]').inputValue()).toContain('在没有脚本的浏览器里写下。')
  })

  it('a score sheet is kept as a draft', async () => {
    const page = await visitAs('j004', plain)
    await answered(page.getByRole('link', { name: /^(开始|接着)评阅$/ }).first())
    const first = page.locator('input[name^="score."]').first()
    await first.fill('7')
    await page.getByLabel('评阅意见').fill('不用脚本写下的意见。')
    await answered(page.getByRole('button', { name: '暂存' }))
    await page.goto(page.url())
    expect(await first.inputValue()).toBe('7')
    expect(await page.getByLabel('评阅意见').inputValue()).toBe('不用脚本写下的意见。')
  })

  it('the library is searched', async () => {
    const page = await visitAs('yanjiu', plain)
    await page.getByRole('searchbox', { name: '检索词' }).fill('留守妇女')
    await page.getByRole('button', { name: '检索', exact: true }).click()
    await page.waitForURL(/q=/)
    expect(await page.locator('mark').first().textContent()).toMatch(/留守|妇女/)
  })
})

/** Presses a button or link and waits for the document that answers: what is opened next must not overtake the form. */
const answered = (pressed: Locator) => Promise.all([pressed.page().waitForEvent('framenavigated'), pressed.click()])
