// npm run screenshots [-- --origin http://127.0.0.1:3000] [--large] [name …]: the main pages of every role
// at both widths, into test/output/screenshots. Without an origin it serves the demonstration itself.
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium, type Browser, type Page } from 'playwright-core'
import { startServer } from '../setup/server-process'
import { chromiumFlags, findChromium } from './setup/chromium'
import { signIn } from './setup/sign-in'
import { mainPages } from './main-pages'
import type { MainPage } from './pages/page'

const folder = 'test/output/screenshots'
const widths = { wide: { width: 1280, height: 900 }, narrow: { width: 390, height: 844 } }
const say = (line: string) => void process.stdout.write(`${line}\n`)
const { values: { origin, large }, positionals: wanted } = parseArgs({ options: { origin: { type: 'string' }, large: { type: 'boolean', default: false } }, allowPositionals: true })

const executablePath = findChromium()
if (!executablePath) {
  say('没有找到 Chromium：请安装，或用 CHROMIUM 指明。No Chromium found: install one or name it in CHROMIUM.')
  process.exit(1)
}
const server = origin ? { origin, stop: async () => undefined } : await startServer({ DATA_DIR: 'data/screenshots', SEED: 'S' }, { patience: 300_000, say })
const browser = await chromium.launch({ executablePath, args: chromiumFlags })
try {
  mkdirSync(folder, { recursive: true })
  const pages = (await mainPages(server.origin)).filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  for (const [account, group] of groupedByAccount(pages)) await takeAll(browser, account, group)
  say(`${pages.length} 页 → ${folder}`)
} finally {
  await browser.close()
  await server.stop()
}

function groupedByAccount(pages: MainPage[]) {
  const groups = new Map<string | null, MainPage[]>()
  for (const page of pages) groups.set(page.account, [...(groups.get(page.account) ?? []), page])
  return groups
}

async function takeAll(browser: Browser, account: string | null, group: MainPage[]) {
  const context = await browser.newContext({ baseURL: server.origin, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  if (account) await signIn(page, account)
  if (large) await context.addCookies([{ name: 'large', value: '1', url: server.origin }])
  for (const { name, path } of group) {
    for (const [width, size] of Object.entries(widths)) {
      await page.setViewportSize(size)
      await page.goto(path, { waitUntil: 'networkidle' })
      await page.screenshot({ path: `${folder}/${name}-${width}${large ? '-large' : ''}.png`, fullPage: true, clip: { x: 0, y: 0, width: size.width, height: await tall(page) } })
    }
    say(name)
  }
  await context.close()
}

/** The page's height, as far as anyone looks at a picture of it. */
function tall(page: Page): Promise<number> {
  return page.evaluate(() => Math.min(document.documentElement.scrollHeight, 3200))
}
