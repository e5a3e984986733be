import { expect, inject, it } from 'vitest'
import { inChromium, visit, visitAs } from './setup/browse'
import { faultsOf } from './setup/sound'

// Every main page of every role at 1280 and 390 px: nothing serious for axe, nothing wider than the window,
// nothing on the console, nothing the content security policy had to refuse (browse.ts watches the last two).

const pages = inject('e2e')?.pages ?? []
const accounts = [...new Set(pages.map(({ account }) => account))]

inChromium('the main pages', () => {
  it.each(accounts)('of %s are sound at both widths', { timeout: 120_000 }, async (account) => {
    const page = account ? await visitAs(account) : await visit()
    const found: string[] = []
    for (const { name, path } of pages.filter((each) => each.account === account)) {
      const answer = await page.goto(path, { waitUntil: 'load' })
      if (answer?.status() !== 200) found.push(`${name}: ${answer?.status()}`)
      if ((await answer?.body())?.includes(0)) found.push(`${name}: a NUL byte in the page`)
      for (const fault of await faultsOf(page)) found.push(`${name} ${fault}`)
    }
    expect(found).toEqual([])
  })

  it('say in Chinese what is not there', async () => {
    const page = await visitAs('yanjiu', { expected: /404/ })
    await page.goto('/rounds')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('没有这个页面')
    expect(await faultsOf(page)).toEqual([])
  })
})
