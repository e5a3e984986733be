import sharp from 'sharp'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { inChromium, narrow, visitAs } from './setup/browse'
import { scripted } from './setup/scripted'
import { tooWide } from './setup/sound'

// Nothing typed is ever lost: two windows on one draft, the village without a signal. The sheets are of a judge whom no
// other test signs in as, since tests run side by side on one server.

const photo = (background: string) =>
  sharp({ create: { width: 2400, height: 1800, channels: 3, background } })
    .jpeg()
    .toBuffer()

inChromium('nothing typed is lost', () => {
  it('two windows on one draft never overwrite silently', async () => {
    const first = await visitAs('ganbu', { expected: /status of 409/ })
    await first.goto('/reports/new')
    await first.getByRole('button', { name: '开一篇新草稿' }).click()
    await first.waitForURL(/\/edit$/)
    const second = await first.context().newPage()
    await second.goto(first.url())
    await Promise.all([scripted(first), scripted(second)])
    await first.getByLabel('题目').fill('第一个窗口的题目')
    await first.getByRole('button', { name: '保存', exact: true }).click()
    await saved(first)
    await second.getByLabel('题目').fill('第二个窗口的题目')
    await second.getByText('这篇草稿在另一个窗口里也改过，没有互相覆盖').waitFor()
    await first.reload()
    expect(await first.getByLabel('题目').inputValue()).toBe('第一个窗口的题目')
    expect(await second.getByLabel('题目').inputValue()).toBe('第二个窗口的题目')

    await second.getByRole('button', { name: '用我这里的继续写' }).click()
    await saved(second)
    await second.getByText('没有互相覆盖').waitFor({ state: 'hidden' })
    await first.reload()
    expect(await first.getByLabel('题目').inputValue()).toBe('第二个窗口的题目')

    await second.goto(first.url().replace(/edit$/, 'revisions'))
    await second.getByRole('button', { name: '恢复第 1 次修订' }).click()
    await second.waitForURL(/\/edit$/)
    expect(await second.getByLabel('题目').inputValue()).toBe('第一个窗口的题目')
  })

  it('an entry written on a phone without a signal is delivered with its photos when it is back', async () => {
    const page = await visitAs('fuzeren', {
      expected: /ERR_INTERNET_DISCONNECTED/,
      serviceWorkers: 'allow',
      viewport: narrow,
    })
    await page.goto('/diary/new')
    await scripted(page)
    const kept = () => page.evaluate(async () => (await caches.match('/diary/new')) !== undefined)
    await expect.poll(kept, { timeout: 60_000 }).toBe(true)
    await page.context().setOffline(true)
    await page.goto('/diary/new')
    await scripted(page)
    const words = '没有信号的山村：王大姐家的核桃卖不出去。'
    await page.getByLabel('联系点').selectOption('')
    await page.getByLabel('地点').fill('沂蒙山深处')
    await page.getByRole('checkbox', { name: '访困难' }).check()
    await page.getByRole('checkbox', { name: '一对一访谈' }).check()
    await page.getByLabel('见闻').fill(words)
    await page.getByLabel('选照片或拍照').setInputFiles(
      await Promise.all(
        ['green', 'brown'].map(async (colour) => ({
          name: `${colour}.jpg`,
          mimeType: 'image/jpeg',
          buffer: await photo(colour),
        })),
      ),
    )
    await page.getByText('已选 2 张').waitFor()
    await page.getByRole('button', { name: '保存这篇日记' }).click()
    await page.getByText('联网后自动发送').waitFor()
    expect(await page.getByLabel('见闻').inputValue()).toBe('')

    await page.context().setOffline(false)
    await page.getByText('已送达').waitFor()
    await page.goto('/diary')
    await scripted(page)
    expect(await page.getByText(words).count()).toBe(1)
    expect(await page.getByText('等待发送').count()).toBe(0)
    await page.getByRole('link', { name: /沂蒙山深处/ }).click()
    await page.waitForURL(/\/diary\/[0-9a-f-]{36}$/)
    const pictures = page.locator('article img')
    await expect
      .poll(() =>
        pictures.evaluateAll((all) => all.filter((each) => (each as HTMLImageElement).naturalWidth > 0).length),
      )
      .toBe(2)
    expect(await tooWide(page)).toBeNull()
  })

  it('a score sheet filled in without a connection is kept, offered again, and saved once it is back', async () => {
    const page = await visitAs('j003', { expected: /ERR_INTERNET_DISCONNECTED/ })
    await openSheet(page)
    await page.clock.install()
    const opinion = page.getByLabel('评阅意见')
    await page.context().setOffline(true)
    await opinion.fill('断网时写下的意见。')
    await page.getByText('连上后自动保存').waitFor()
    await page.clock.fastForward(60_000) // past the pause after which a draft is sent
    expect(await opinion.inputValue()).toBe('断网时写下的意见。')
    const second = await page.context().newPage()
    await page.context().setOffline(false)
    await page.getByText('已自动保存').waitFor()
    await second.goto(page.url())
    await scripted(second)
    expect(await second.getByLabel('评阅意见').inputValue()).toBe('断网时写下的意见。')
    expect(await second.getByRole('button', { name: '恢复' }).count()).toBe(0)

    await page.context().setOffline(true)
    await opinion.fill('又断了，写下的意见。')
    await page.waitForFunction(() => JSON.stringify(localStorage).includes('又断了'))
    // a page being closed tries once more to save, when nothing holds it off the network any longer
    await page.evaluate(() => (window.fetch = () => Promise.reject(new TypeError('Failed to fetch'))))
    await page.close()
    await second.context().setOffline(false)
    await second.reload()
    await scripted(second)
    await second.getByRole('button', { name: '恢复' }).click()
    expect(await second.getByLabel('评阅意见').inputValue()).toBe('又断了，写下的意见。')
  })

  it('a score sheet left in the middle of a sentence is saved as she turns away, not after the pause', async () => {
    const page = await visitAs('j003')
    await openSheet(page)
    const moment = Date.now()
    await page.clock.install({ time: moment })
    await page.clock.pauseAt(moment + 60_000) // no pause after which a draft is sent ever ends
    await page.getByLabel('评阅意见').fill('写到一半，合上电脑')
    await page.waitForFunction(() => JSON.stringify(localStorage).includes('合上电脑'))
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await page.getByText('已自动保存').waitFor()
    await page.reload()
    expect(await page.getByLabel('评阅意见').inputValue()).toBe('写到一半，合上电脑')
  })

  it('a score sheet outlives a server that fails, and is saved once it answers', async () => {
    const page = await visitAs('j003', { expected: /502|SyntaxError/ })
    await openSheet(page)
    await page.route('**/judging/**', (route) => route.fulfill({ status: 502, body: '<h1>Bad Gateway</h1>' }))
    const opinion = page.getByLabel('评阅意见')
    await opinion.fill('服务器重启时写下的意见。')
    await page.getByText('没有保存成功，内容保留在本页和本机').waitFor()
    expect(await opinion.inputValue()).toBe('服务器重启时写下的意见。')
    await page.unroute('**/judging/**')
    await page.getByText('已自动保存').waitFor()
    await page.reload()
    expect(await opinion.inputValue()).toBe('服务器重启时写下的意见。')
  })

  it('two windows on one score sheet never overwrite silently, and one is chosen in the page', async () => {
    const first = await visitAs('j003', { expected: /status of 409/ })
    await openSheet(first)
    const second = await first.context().newPage()
    await second.goto(first.url())
    await scripted(second)
    const opinionOf = (page: typeof first) => page.getByLabel('评阅意见')
    await opinionOf(first).fill('第一个窗口的意见')
    await first.getByText('已自动保存').waitFor()
    await opinionOf(second).fill('第二个窗口的意见')
    await second.getByText('两个窗口同时打开了这份评分表').waitFor()
    await first.reload()
    expect(await opinionOf(first).inputValue()).toBe('第一个窗口的意见')

    await second.getByRole('button', { name: '用这一页的' }).click()
    await second.getByText('已自动保存').waitFor()
    await second.getByText('两个窗口同时').waitFor({ state: 'hidden' })
    await first.reload()
    expect(await opinionOf(first).inputValue()).toBe('第二个窗口的意见')
  })
})

/** Waits until the server has the draft as it stands. */
const saved = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /^已保存/ })
    .waitFor()

/** The first sheet she has not submitted. */
async function openSheet(page: Page) {
  const open = page.getByRole('listitem').filter({ hasNotText: '已提交' })
  await open.locator('a[href^="/judging/"]').first().click()
  await page.waitForURL(/\/judging\/[0-9A-Z-]{9}$/)
  await scripted(page)
}
