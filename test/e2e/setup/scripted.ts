import type { Page } from 'playwright-core'

/** What React keeps beside the document it works on. */
type Container = { stateNode: { current: { memoizedState: { isDehydrated: boolean } } } }

/** Waits until the page's scripts have taken over from the server; where there are none, there is nothing to wait for. */
export async function scripted(page: Page) {
  if (await page.evaluate(() => matchMedia('(scripting: none)').matches)) return
  await page.waitForFunction(() => {
    const container = Object.entries(document).find(([name]) => name.startsWith('__reactContainer'))?.[1] as Container
    return container && !container.stateNode.current.memoizedState.isDehydrated
  })
  await page.waitForLoadState('networkidle')
}
