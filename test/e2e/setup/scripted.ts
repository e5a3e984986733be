import type { Page } from 'playwright-core'

/** Waits until the page's scripts have taken over from the server; where there are none, there is nothing to wait for. */
export async function scripted(page: Page) {
  if (await page.evaluate(() => matchMedia('(scripting: none)').matches)) return
  await page.waitForFunction(() => '__remixRouteModules' in window && document.readyState === 'complete')
  await page.waitForLoadState('networkidle')
}
