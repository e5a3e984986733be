import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { narrow, wide } from './browse'

/** What is wrong with the page as it stands, at both widths: serious faults of accessibility, a document wider than the window. */
export async function faultsOf(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const [name, size] of Object.entries({ wide, narrow })) {
    await page.setViewportSize(size)
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (beyond > 0) found.push(`${name}: ${beyond} px wider than the window (${await widest(page)})`)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).analyze()
    for (const { id, impact, nodes } of violations) {
      if (impact === 'serious' || impact === 'critical') found.push(`${name}: ${id} at ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' | ')}`)
    }
  }
  return found
}

/** The first element that reaches out of the window, for the message. */
function widest(page: Page): Promise<string> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const one = [...document.body.querySelectorAll('*')].find((element) => element.getBoundingClientRect().right > width + 1)
    return one ? `${one.tagName.toLowerCase()}.${one.className}`.slice(0, 120) : 'unknown'
  })
}
