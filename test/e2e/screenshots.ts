// npm run screenshots [-- --origin http://127.0.0.1:3000] [--large] [name …]: the pages of every role
// at both widths, into test/output/screenshots. Without an origin it serves the demonstration itself.
// With --pictures it takes those of the help and the README instead.
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium, type Browser, type Page } from 'playwright-core'
import { startServer } from '../setup/server-process'
import { chromiumFlags, findChromium } from './setup/chromium'
import { signIn } from './setup/sign-in'
import { mainPages } from './main-pages'
import type { MainPage } from './pages/page'
import { pictures, takePicture } from './pictures'

const folder = 'test/output/screenshots'
const widths = { wide: { width: 1280, height: 900 }, narrow: { width: 390, height: 844 } }
const say = (line: string) => void process.stdout.write(`${line}\n`)
const {
  values: { origin, large, pictures: shipped },
  positionals: wanted,
} = parseArgs({
  options: {
    origin: { type: 'string' },
    large: { type: 'boolean', default: false },
    pictures: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})

const executablePath = findChromium()
if (!executablePath) {
  say('没有找到 Chromium：请安装，或用 CHROMIUM 指明。No Chromium found: install one or name it in CHROMIUM.')
  process.exit(1)
}
const server = origin
  ? { origin, stop: async () => undefined }
  : await startServer({ DATA_DIR: 'data/screenshots', SEED: 'S' }, { patience: 300_000, say })
const browser = await chromium.launch({ executablePath, args: chromiumFlags })
try {
  mkdirSync(folder, { recursive: true })
  const pages = (await mainPages(server.origin)).filter(({ name }) =>
    shipped ? pictures.some(({ page }) => page === name) : wanted.length === 0 || wanted.includes(name),
  )
  for (const [account, group] of groupedByAccount(pages))
    await openEach(browser, account, group, shipped ? shippedPictures : bothWidths)
  say(`${pages.length} 页`)
} finally {
  await browser.close()
  await server.stop()
}

function groupedByAccount(pages: MainPage[]) {
  const groups = new Map<string | null, MainPage[]>()
  for (const page of pages) groups.set(page.account, [...(groups.get(page.account) ?? []), page])
  return groups
}

async function openEach(
  browser: Browser,
  account: string | null,
  group: MainPage[],
  take: (page: Page, which: MainPage) => Promise<void>,
) {
  const context = await browser.newContext({ baseURL: server.origin, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  if (account) await signIn(page, account)
  if (large) await context.addCookies([{ name: 'large', value: '1', url: server.origin }])
  for (const which of group) {
    await take(page, which)
    say(which.name)
  }
  await context.close()
}

async function bothWidths(page: Page, { name, path }: MainPage) {
  for (const [width, size] of Object.entries(widths)) {
    await page.setViewportSize(size)
    await page.goto(path, { waitUntil: 'networkidle' })
    await page.screenshot({
      path: `${folder}/${name}-${width}${large ? '-large' : ''}.png`,
      fullPage: true,
      clip: { x: 0, y: 0, width: size.width, height: await tall(page) },
    })
  }
}

async function shippedPictures(page: Page, { name, path }: MainPage) {
  for (const picture of pictures.filter((each) => each.page === name)) {
    await page.setViewportSize(picture.phone ? widths.narrow : widths.wide)
    await page.goto(path, { waitUntil: 'networkidle' })
    await takePicture(page, picture)
  }
}

/** The page's height, as far as anyone looks at a picture of it. */
function tall(page: Page): Promise<number> {
  return page.evaluate(() => Math.min(document.documentElement.scrollHeight, 3200))
}
