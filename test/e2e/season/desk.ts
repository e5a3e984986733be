import { mkdirSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { chromium, type Browser, type Page } from 'playwright-core'
import { chromiumFlags } from '../setup/chromium'
import { signIn } from '../setup/sign-in'

const folder = 'test/output/season'
const widths = { wide: { width: 1280, height: 900 }, narrow: { width: 390, height: 844 } }

/** Browsers of the people of a season, pictures of what they see, and how long each step took. */
export class Desk {
  readonly steps: { name: string; seconds: number; note: string }[] = []
  private constructor(
    readonly origin: string,
    private readonly browser: Browser,
  ) {}

  static async open(origin: string, executablePath: string): Promise<Desk> {
    mkdirSync(folder, { recursive: true })
    return new Desk(origin, await chromium.launch({ executablePath, args: chromiumFlags }))
  }

  async person(account: string | null): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.origin,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: widths.wide,
    })
    context.setDefaultTimeout(120_000)
    const page = await context.newPage()
    page.on('pageerror', (error) => this.say(`${page.url()}: ${String(error)}`))
    page.on('console', (message) => message.type() === 'error' && this.say(`${page.url()}: ${message.text()}`))
    if (account) await signIn(page, account)
    return page
  }

  /** A picture of the page at both widths, and whether it is wider than either. */
  async look(page: Page, name: string): Promise<void> {
    for (const [width, size] of Object.entries(widths)) {
      await page.setViewportSize(size)
      await page.waitForLoadState('networkidle')
      const { height, wide } = await page.evaluate(() => ({
        height: document.documentElement.scrollHeight,
        wide: document.documentElement.scrollWidth,
      }))
      if (wide > size.width) this.say(`${name}: ${wide} px wide at ${size.width}`)
      await page.screenshot({
        path: `${folder}/${name}-${width}.png`,
        fullPage: true,
        clip: { x: 0, y: 0, width: size.width, height: Math.min(height, 2800) },
      })
    }
    await page.setViewportSize(widths.wide)
  }

  /** Does a step; what it returns is told beside its time. */
  async step(name: string, work: () => Promise<string | void>): Promise<void> {
    const begun = performance.now()
    const note = (await work()) ?? ''
    const seconds = (performance.now() - begun) / 1000
    this.steps.push({ name, seconds, note })
    this.say(`${seconds.toFixed(1).padStart(7)} s  ${name}  ${note}`)
  }

  say(line: string) {
    process.stdout.write(`${line}\n`)
  }

  close = () => this.browser.close()
}
