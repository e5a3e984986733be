import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { scripted } from '../setup/scripted'

/** The office's points are counted; from their list a use with its scanned proof is entered at one of the best reports. */
export async function recordsUse(page: Page, round: string): Promise<void> {
  await counts(page, round)
  await page.getByRole('region', { name: '成果运用分' }).getByRole('link').nth(4).click()
  await page.waitForURL(/\/uses$/)
  await scripted(page)
  await page.getByLabel('形式').selectOption({ label: '领导批示' })
  await page.getByLabel('级别').selectOption({ label: '市级' })
  await page.getByLabel('日期').fill('2012-08-20')
  await page.getByLabel('批示人、采纳单位或刊物').fill('市委分管领导')
  await page.getByLabel('证明材料').fill('批示复印件存组联部')
  const pdf = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'
  await page
    .getByLabel('扫描件')
    .setInputFiles({ name: '批示.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) })
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByText('已登记。').waitFor()
}

async function counts(page: Page, round: string): Promise<void> {
  await page.goto(`${round}/awards`)
  await page.getByRole('button', { name: '计入成果运用分' }).click()
  await page.getByText('已计入成果运用分').waitFor()
}

/** Points are counted again, awards proposed and put before the public. @returns what the page says */
export async function announces(page: Page, round: string): Promise<string> {
  await counts(page, round)
  await page.getByRole('button', { name: '按规则提出奖项' }).click()
  const said = await page.getByText(/按总分名次和比例提出 \d+ 篇/).textContent()
  await page.goto(`${round}/notice`)
  await page.getByRole('button', { name: '开始公示' }).click()
  await page.getByText('正在公示').first().waitFor()
  return said ?? ''
}

/** A citizen objects to the first report of the list. */
export async function objects(page: Page, round: string) {
  await page.goto(round.replace('/rounds/', '/notices/'))
  await page.getByLabel('关于哪一篇').selectOption({ index: 1 })
  await page.getByLabel('姓名').fill('李明')
  await page.getByLabel('事实和理由').fill('报告里的就业人数与村里公布的不一致，请核实。')
  await page.getByRole('button', { name: '提出异议' }).click()
  await page.getByText('异议已收到').waitFor()
}

/** Answers the open objection that has these words. @returns what the page says */
export async function answers(page: Page, round: string, words: string): Promise<string> {
  await page.goto(`${round}/notice`)
  await scripted(page)
  const open = page
    .locator('li', { hasText: words })
    .filter({ has: page.locator('summary', { hasText: '答复' }) })
    .first()
  await open.locator('summary').click()
  await open.getByLabel('异议不成立').check()
  await open.getByLabel('调查情况和答复').fill('经到村核实，报告所用的数字与村里台账一致。')
  await open.getByRole('button', { name: '记下答复' }).click()
  const said = page.getByText('答复已记下。')
  await said.waitFor()
  return (await said.textContent()) ?? ''
}

/** A letter that names the organizer herself comes in. */
export async function registersLetter(page: Page, round: string, concerned: string) {
  await page.goto(`${round}/notice`)
  await page.getByLabel('事实和理由').last().fill('来信反映工作人员与一篇报告的作者是同学，请调查。')
  await page.getByRole('checkbox', { name: concerned }).check()
  await page.getByRole('button', { name: '登记这件异议' }).click()
  await page.getByText('异议已登记。').waitFor()
}

/** The demonstration moves on to a later day. */
export async function daysPass(page: Page, day: string) {
  await page.goto('/campaigns')
  await page.locator('a[href^="/campaigns/"]').first().click()
  await page.getByLabel('演示日期').fill(day)
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存。').waitFor()
}

/** Awards become final, the best cities are named, certificates are issued and one is checked by a stranger. */
export async function concludes(page: Page, stranger: Page, round: string): Promise<string> {
  await page.goto(`${round}/commendation`)
  await page.getByLabel('发文字号').fill('鲁妇发〔2012〕30号')
  await page.getByRole('button', { name: '确定奖项' }).click()
  await page.getByText(/已确定 \d+ 篇/).waitFor()
  await page.getByRole('button', { name: '按积分确定优秀组织奖' }).click()
  await page.getByText(/已确定优秀组织奖 \d+ 个/).waitFor()
  await page.getByRole('button', { name: '编号并制作证书' }).click()
  await page.getByRole('link', { name: '下载全部证书（PDF）' }).waitFor()
  const row = page.locator('table', { hasText: '获奖者' }).locator('tbody tr').first()
  const [number, names] = await Promise.all([
    row.locator('td').nth(0).textContent(),
    row.locator('td').nth(1).textContent(),
  ])
  await stranger.goto('/certificates')
  await stranger.getByLabel('编号').fill(number!)
  await stranger.getByLabel('姓名或单位').fill(names!.split('、')[0]!)
  await stranger.getByRole('button', { name: '核验' }).click()
  await stranger.getByText(number!).first().waitFor()
  return `${number} ${names}`
}

/** Downloads what an address gives. @returns its size in bytes */
export async function saves(page: Page, address: string, file: string): Promise<number> {
  const body = await (await page.request.get(address)).body()
  writeFileSync(file, body)
  return body.length
}
