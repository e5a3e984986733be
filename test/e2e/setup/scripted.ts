import type { Page } from 'playwright-core'

/** Waits until the page's scripts have taken over from the server. */
export async function scripted(page: Page) {
  await page.waitForFunction(() => '__remixRouteModules' in window && document.readyState === 'complete')
  await page.waitForLoadState('networkidle')
}
