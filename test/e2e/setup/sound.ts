import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { narrow, wide } from './browse'

/** What is wrong with the page as it stands, at both widths: serious faults of accessibility, a document wider than the window. */
export async function faultsOf(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const [name, size] of Object.entries({ wide, narrow })) {
    await page.setViewportSize(size)
    const wider = await tooWide(page)
    if (wider) found.push(`${name}: ${wider}`)
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'] })
      .analyze()
    for (const { id, impact, nodes } of violations) {
      if (impact === 'serious' || impact === 'critical')
        found.push(
          `${name}: ${id} at ${nodes
            .slice(0, 3)
            .map(({ target }) => target.join(' '))
            .join(' | ')}`,
        )
    }
  }
  return found
}

/** By how much the document is wider than its window, and the first element that reaches out of it; null where it fits. */
export function tooWide(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return null
    const one = [...document.body.querySelectorAll('*')].find(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return `${scrollWidth - clientWidth} px wider than the window (${one ? `${one.tagName.toLowerCase()}.${one.className}`.slice(0, 120) : 'unknown'})`
  })
}
