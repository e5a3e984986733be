import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest'
import { chromiumFlags, findChromium } from './chromium'
import { signIn } from './sign-in'

const executablePath = findChromium()
const origin = inject('e2e')?.origin ?? ''

export const wide = { width: 1280, height: 900 }
export const narrow = { width: 390, height: 844 }

let browser: Browser
const open: BrowserContext[] = []
let faults: string[] = []

/** Tests in a real browser; skipped, and saying so, where there is none. Whatever a page complains of fails its test. */
export function inChromium(name: string, tests: () => void) {
  describe.skipIf(!executablePath)(
    executablePath ? name : `${name} (skipped: no Chromium found; install one or name it in CHROMIUM)`,
    () => {
      beforeAll(async () => {
        browser = await chromium.launch({ executablePath: executablePath!, args: chromiumFlags })
      })
      afterEach(async () => {
        const found = faults
        faults = []
        await Promise.all(open.splice(0).map((context) => context.close()))
        expect(found.join('\n'), 'the pages complained').toBe('')
      })
      afterAll(() => browser.close())
      tests()
    },
  )
}

type Visit = BrowserContextOptions & {
  /** complaints that are part of what is being tried */
  expected?: RegExp
}

/** A browser of one's own, as a stranger. */
export async function visit({ expected, ...options }: Visit = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: wide,
    ...options,
  })
  context.setDefaultTimeout(60_000)
  open.push(context)
  const complain = (page: Page, text: string) => {
    if (!expected?.test(text)) faults.push(`${new URL(page.url(), origin).pathname}: ${text}`)
  }
  context.on('page', (page) => {
    page.on('pageerror', (error) => complain(page, String(error)))
    page.on('console', (message) => message.type() === 'error' && complain(page, message.text()))
  })
  return context.newPage()
}

/** A browser in which this person has signed in by the form. */
export async function visitAs(username: string, options: Visit & { password?: string } = {}): Promise<Page> {
  const { password, ...rest } = options
  const page = await visit(rest)
  await signIn(page, username, password)
  return page
}
