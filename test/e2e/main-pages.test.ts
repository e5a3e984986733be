import { matchRoutes } from '@remix-run/react'
import { expect, inject, it } from 'vitest'
import { allRoutes } from '../integration/routes/all-routes'
import { unvisited } from './main-pages'
import { inChromium, narrow, visit, visitAs } from './setup/browse'
import { faultsOf, tooWide } from './setup/sound'

// Every page of every role at 1280 and 390 px: nothing serious for axe, nothing wider than the window, nothing on the
// console, nothing the content security policy had to refuse (browse.ts watches the last two). In 大字 the narrow window once more.

const pages = inject('e2e')?.pages ?? []
const accounts = [...new Set(pages.map(({ account }) => account))]
const of = (account: string | null) => pages.filter((page) => page.account === account)
const enter = (account: string | null) => (account ? visitAs(account) : visit())

inChromium('the main pages', () => {
  it('are all pages of app/routes.ts but those with a reason', () => {
    const routes = allRoutes()
    const visited = pages.map(
      ({ path }) => matchRoutes(routes, new URL(path, 'http://page').pathname)!.at(-1)!.route.path,
    )
    const shown = routes.filter(({ file }) => file.endsWith('.tsx')).map(({ path }) => path)
    expect(shown.filter((path) => !visited.includes(path)).sort()).toEqual(Object.keys(unvisited).sort())
  })

  it.each(accounts)('of %s are sound at both widths', { timeout: 600_000 }, async (account) => {
    const page = await enter(account)
    const found: string[] = []
    for (const { name, path } of of(account)) {
      const answer = await page.goto(path, { waitUntil: 'load' })
      if (answer?.status() !== 200) found.push(`${name}: ${answer?.status()}`)
      if ((await answer?.body())?.includes(0)) found.push(`${name}: a NUL byte in the page`)
      for (const fault of await faultsOf(page)) found.push(`${name} ${fault}`)
    }
    expect(found).toEqual([])
  })

  it.each(accounts)('of %s fit the narrow window in 大字', { timeout: 300_000 }, async (account) => {
    const page = await enter(account)
    await page.context().addCookies([{ name: 'large', value: '1', url: inject('e2e')!.origin }])
    await page.setViewportSize(narrow)
    const found: string[] = []
    for (const { name, path } of of(account)) {
      await page.goto(path, { waitUntil: 'domcontentloaded' })
      const fault = await tooWide(page)
      if (fault) found.push(`${name}: ${fault}`)
    }
    expect(found).toEqual([])
  })

  it('say in Chinese what is not there', async () => {
    const page = await visitAs('yanjiu', { expected: /status of 404/ })
    await page.goto('/rounds')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('没有这个页面')
    expect(await faultsOf(page)).toEqual([])
  })
})
