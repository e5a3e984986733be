import type { Page } from 'playwright-core'
import { scripted } from '../setup/scripted'

/** A round with two judges a report. @returns its address */
export async function opensRound(page: Page, name: string): Promise<string> {
  await page.goto('/rounds/new')
  await scripted(page)
  await page.getByLabel('这一轮的名称').fill(name)
  await page.getByLabel('评阅开始').fill('2012-08-27T08:00')
  await page.getByLabel('评阅截止').fill('2012-09-20T18:00')
  await page.getByLabel('评选办公室').fill('省妇联评选办公室')
  await page.getByLabel('办公室电话').fill('0531-00000000')
  await page.getByLabel('每篇几位评委').fill('2')
  await page.getByLabel('计分办法').selectOption({ label: '平均分' })
  for (const [grade, share] of [
    ['一等奖', '50'],
    ['二等奖', '50'],
    ['三等奖', '0'],
    ['优秀奖', '0'],
  ] as const)
    await page.getByLabel(`${grade}（%）`).fill(share)
  await page.getByRole('button', { name: '开设这一轮评选' }).click()
  await page.waitForURL(/\/rounds\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

/** What was handed in is taken in and screened; blind copies are made and every find decided by the keyboard. */
export async function preparesCopies(page: Page, round: string) {
  await page.goto(`${round}/entries`)
  await page.getByRole('button', { name: '收入按时报送的 2 篇' }).click()
  await page.getByRole('button', { name: '未审的 2 篇全部通过' }).click()
  await page.getByText('通过 2 篇。').waitFor()
  await page.goto(`${round}/blind-copies`)
  await scripted(page)
  await page.getByRole('button', { name: '预处理其余 2 篇' }).click()
  await page.getByRole('row').filter({ hasText: '待确认' }).nth(1).waitFor({ timeout: 300_000 })
  await page.goto(`${round}/blind-copies`)
  await page.getByRole('link', { name: '开始核对' }).click()
  await page.waitForURL(/\/blind-copies\/[0-9a-f-]{36}$/)
  for (let copy = 0; copy < 2; copy += 1) {
    await page.reload() // what is read next is of this copy, not of the one before
    await scripted(page)
    const address = page.url()
    const confirm = page.getByRole('button', { name: '确认并看下一篇' })
    const current = page.getByRole('region', { name: '疑点' }).locator('li[aria-current]')
    for (let find = 0; find < 300 && !(await confirm.isVisible()); find += 1)
      await page.keyboard.press((await current.count()) ? 'Delete' : 'ArrowDown')
    await confirm.click()
    await page.waitForURL((url) => url.href !== address)
  }
  await page.goto(`${round}/blind-copies`)
  await page.getByText('2 / 2').waitFor()
}

/** Judges take their seats, the draw gives each her copies. */
export async function seatsAndDraws(page: Page, round: string, judges: string[]) {
  await page.goto(`${round}/panel`)
  for (const judge of judges) await page.getByRole('checkbox', { name: judge }).check()
  await page.getByRole('button', { name: '加入评审组' }).click()
  await page.getByText(`增加 ${judges.length} 位评委`).waitFor()
  await page.goto(`${round}/assignments`)
  await page.getByRole('button', { name: '抽签分配' }).click()
  await page.getByText('抽签记录').first().waitFor()
}

/** The organizer agrees to the opening, then the supervisor; the second of them sees it computed and goes to the result. */
export async function openTogether(organizer: Page, supervisor: Page, round: string) {
  await organizer.goto(`${round}/opening`)
  await organizer.getByRole('button', { name: '我同意开封' }).click()
  await organizer.getByText('已同意开封').waitFor()
  await supervisor.goto(`${round}/opening`)
  await supervisor.getByRole('button', { name: '我同意开封，并算出结果' }).click()
  await supervisor.getByRole('heading', { name: '开封记录' }).waitFor()
  await supervisor.getByRole('link', { name: '查看结果' }).click()
  await supervisor.waitForURL(/\/results$/)
}

/** The awards that follow from the ranking are proposed, and the list is put before the public. @returns its address */
export async function announcesAwards(page: Page, round: string): Promise<string> {
  await page.goto(`${round}/awards`)
  await page.getByRole('button', { name: '按规则提出奖项' }).click()
  await page.getByText('按总分名次和比例提出 2 篇').waitFor()
  await page.goto(`${round}/notice`)
  await page.getByRole('button', { name: '开始公示' }).click()
  await page.getByText('正在公示').waitFor()
  return `/notices/${round.split('/').at(-1)}`
}
