// npm run season: the evaluation of set M (600 reports, 40 judges, 5 each) from screening to certificates, each role in a
// browser of its own; the bulk of the copies and sheets by the forms their pages send. Takes some ten minutes; pictures in test/output/season.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { demonstrationPassword } from '../../prisma/seed/demonstration-password'
import { signedIn } from '../bench/client'
import { asOwner } from '../bench/owner'
import { startServer } from '../setup/server-process'
import { announces, answers, concludes, daysPass, objects, recordsUse, registersLetter, saves } from './season/announce'
import { checkByForms, checkByHand, sent } from './season/copies'
import { Desk } from './season/desk'
import { submitOpenSheets } from './season/sheets'
import { findChromium } from './setup/chromium'
import { scripted } from './setup/scripted'
import { takeRole } from './setup/sign-in'
import { judgesOne } from './story/scoring'
import { openTogether } from './story/organizer'

const dataDir = 'data/season'
const name = '2012年全省优秀调研报告评选'
const ledger = path.resolve('test/output/season/ledger.json')

const chromium = findChromium()
if (!chromium)
  throw new Error(
    '没有找到 Chromium：请安装，或用 CHROMIUM 指明。No Chromium found: install one or name it in CHROMIUM.',
  )
const seeded = existsSync(dataDir)
const server = await startServer(
  { DATA_DIR: dataDir, SEED: 'M' },
  { patience: 3_600_000, say: (line) => void process.stdout.write(`${line}\n`) },
)
const desk = await Desk.open(server.origin, chromium)
const { step, look } = { step: desk.step.bind(desk), look: desk.look.bind(desk) }
try {
  // The demonstration's own rounds go: all reports are free for this one.
  if (seeded)
    await asOwner(dataDir, (client) =>
      client.query(`UPDATE "Campaign" SET "rules" = "rules" || '{"demonstrationDay": "2012-08-28"}'`),
    )
  await asOwner(dataDir, (client) => client.query('TRUNCATE "Round", "Article" CASCADE'))
  const [organizer, supervisor, stranger, judge] = await Promise.all(
    ['zulianbu', 'jiandu', null, 'pingwei'].map((account) => desk.person(account)),
  )
  const forms = await signedIn(server.origin, 'zulianbu', demonstrationPassword)
  let round = ''
  const id = () => round.split('/').at(-1)!

  await step('开设评选', async () => {
    await organizer!.goto('/rounds/new')
    await scripted(organizer!)
    await organizer!.getByLabel('这一轮的名称').fill(name)
    await organizer!.getByLabel('评阅开始').fill('2012-08-27T08:00')
    await organizer!.getByLabel('评阅截止').fill('2012-09-20T18:00')
    await organizer!.getByLabel('评选办公室').fill('省妇联评选办公室')
    await organizer!.getByLabel('办公室电话').fill('0531-00000000')
    await look(organizer!, '01-new-round')
    await organizer!.getByRole('button', { name: '开设这一轮评选' }).click()
    await organizer!.waitForURL(/\/rounds\/[0-9a-f-]{36}$/)
    round = new URL(organizer!.url()).pathname
  })
  await step('收入和形式审查', async () => {
    await organizer!.goto(`${round}/entries`)
    await organizer!.getByRole('button', { name: /^收入按时报送的/ }).click()
    await organizer!.getByRole('button', { name: /^未审的 \d+ 篇全部通过/ }).waitFor()
    await look(organizer!, '02-entries')
    await organizer!.getByRole('button', { name: /^未审的 \d+ 篇全部通过/ }).click()
    return (
      (await organizer!
        .getByText(/通过 \d+ 篇/)
        .first()
        .textContent()) ?? ''
    )
  })
  await step('预处理匿名稿', async () => {
    await organizer!.goto(`${round}/blind-copies`)
    await organizer!.getByRole('button', { name: /^预处理其余/ }).click()
    const running = organizer!.locator('[role="status"]', { hasText: '可以离开这一页' })
    await running.waitFor()
    await look(organizer!, '03-preparing')
    await running.waitFor({ state: 'detached', timeout: 900_000 })
    await look(organizer!, '03-blind-copies')
  })
  await step('手工核对（1280）', () => checkByHand(organizer!, round, 8))
  await step('手工核对（390）', async () => {
    await organizer!.setViewportSize({ width: 390, height: 844 })
    return checkByHand(organizer!, round, 2)
  })
  await organizer!.goto(`${round}/blind-copies`)
  await organizer!.getByRole('link', { name: '接着核对' }).click()
  await look(organizer!, '04-check')
  await step('其余匿名稿（逐篇发送核对页的表单）', () => checkByForms(forms, round, dataDir))
  await step('评审组', async () => {
    await organizer!.goto(`${round}/panel`)
    await organizer!.getByRole('checkbox', { name: '宋学文' }).check()
    await organizer!.getByRole('button', { name: '加入评审组' }).click()
    await organizer!.getByText('增加 1 位评委').waitFor()
    await organizer!.getByLabel('抽几位').fill('37')
    await organizer!.getByRole('button', { name: /候选人中抽签/ }).click()
    await organizer!
      .getByRole('status')
      .getByText(/^抽中 /)
      .waitFor()
    await look(organizer!, '05-panel')
  })
  await step('评委申报', async () => {
    await judge!.goto('/judging')
    await judge!.getByRole('link', { name: '去申报' }).first().click()
    await judge!.getByText('我没有要申报的').click()
    await judge!.waitForLoadState('networkidle')
    await look(judge!, '06-declaration')
  })
  await step('抽签分配', async () => {
    await organizer!.goto(`${round}/assignments`)
    await organizer!.getByRole('button', { name: '抽签分配' }).click()
    await organizer!.getByText('抽签记录').first().waitFor()
    await look(organizer!, '07-assignments')
  })
  await step('评委手工评阅 3 篇', async () => {
    await judge!.goto('/judging')
    await look(judge!, '08-desk')
    for (let sheet = 0; sheet < 3; sheet += 1) {
      await judge!.goto('/judging')
      await judge!
        .getByRole('link', { name: /^(开始|接着)评阅$/ })
        .first()
        .click()
      await judge!.waitForURL(/\/judging\/[0-9A-Z]{4}-[0-9A-Z]{4}$/)
      await scripted(judge!)
      if (sheet === 0) await look(judge!, '09-sheet')
      await judgesOne(
        judge!,
        [
          ['13', '22', '21', '17', '8'],
          ['12', '20', '22', '18', '9'],
          ['14', '23', '20', '16', '8'],
        ][sheet]!,
      )
    }
    return `评阅稿 Word ${Math.round((await saves(judge!, round.replace('/rounds/', '/judging/packet/') + '/word', 'test/output/season/packet.docx')) / 1024)} KB`
  })
  await step('评委认出作者，回避', async () => {
    await judge!.goto('/judging')
    await judge!.getByRole('link', { name: '接着评阅' }).first().click()
    await judge!.waitForURL(/\/judging\/[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    await judge!.goto(`${new URL(judge!.url()).pathname}/recusal`)
    await judge!.getByText('我认出了作者或单位').click()
    await judge!.getByRole('button', { name: '确认回避' }).click()
    await judge!.waitForURL(/\/judging(\?|$)/)
  })
  await step('替换一位评委，候补第一位接替，补派', async () => {
    await organizer!.goto(`${round}/panel`)
    const seat = organizer!.locator('table').first().locator('tbody tr').nth(5)
    await seat.locator('summary').click()
    const successor = await seat.getByRole('combobox').locator('option:checked').textContent()
    await seat.getByPlaceholder('写明理由').fill('住院，不能继续评阅')
    await look(organizer!, '10-replacement')
    await seat.getByRole('button', { name: '替换并改派' }).click()
    await organizer!.getByText(/^评委已替换/).waitFor()
    return successor ?? ''
  })
  await step('其余评分表（逐份发送评阅页的表单）', () => submitOpenSheets(server.origin, dataDir, id()))
  await organizer!.goto(`${round}/progress`)
  await look(organizer!, '11-progress')
  await step('监督员解锁一份', async () => {
    await supervisor!.goto(`${round}/progress`)
    await supervisor!.getByRole('link', { name: '宋学文' }).click()
    const sheet = supervisor!.locator('#sheets tbody tr, section tbody tr').filter({ hasText: '解锁或作废' }).first()
    await sheet.locator('summary').click()
    await sheet.getByPlaceholder('写明理由').fill('评委来电，漏看了第三部分')
    await sheet.getByRole('button', { name: '解锁重评' }).click()
    await supervisor!.getByText('已解锁').first().waitFor()
  })
  await step('分歧：增派 2 篇，其余登记讨论', async () => {
    await submitOpenSheets(server.origin, dataDir, id())
    await organizer!.goto(`${round}/progress`)
    await look(organizer!, '12-apart')
    const codes = await organizer!
      .locator('input[name="code"]')
      .evaluateAll((inputs) => [...new Set(inputs.map((input) => (input as HTMLInputElement).value))])
    for (const code of codes.slice(0, 2))
      await sent(forms, `${round}/progress`, [
        ['intent', 'extra'],
        ['code', code],
        ['reason', '分歧过大'],
      ])
    const extra = await submitOpenSheets(server.origin, dataDir, id())
    await organizer!.reload()
    await organizer!.getByLabel('讨论的结论', { exact: true }).fill('集中讨论，各自说明看法，评分维持不变。')
    await organizer!.getByRole('button', { name: /都登记讨论$/ }).click()
    await organizer!.getByText('讨论结论都已登记').waitFor()
    return `${codes.length} 篇分歧过大；增派后 ${extra}`
  })
  await organizer!.goto(round)
  await look(organizer!, '13-round')
  await step('两人开封', () => openTogether(organizer!, supervisor!, round))
  await look(supervisor!, '14-results')
  await supervisor!.locator('table').first().locator('a[href*="/results/"]').first().click()
  await supervisor!.waitForURL(/\/results\/[^/]+$/)
  await look(supervisor!, '15-result')
  await step('登记成果运用（附扫描件）', async () => {
    await recordsUse(organizer!, round)
    await look(organizer!, '16-uses')
  })
  await step('计分、提出奖项、公示', () => announces(organizer!, round))
  await look(organizer!, '17-notice')
  await step('群众提出异议，来信反映组织者本人', async () => {
    await objects(stranger!, round)
    await look(stranger!, '18-public-notice')
    await registersLetter(organizer!, round, '孟庆云')
    await organizer!.goto(`${round}/notice`)
    await look(organizer!, '19-objections')
  })
  await step('答复：本人须回避，由另一位组织者办理', async () => {
    await organizer!.goto('/workbench')
    await look(organizer!, '20-workbench')
    await organizer!.goto(`${round}/notice`)
    const refused = await organizer!.getByText('应由其他人办理').textContent()
    const colleague = await anotherOrganizer()
    return `${refused}；${await answers(colleague, round, '工作人员')}；${await answers(colleague, round, '就业人数')}`
  })
  await step('公示期满，确定、通报、证书、核验', async () => {
    await daysPass(organizer!, '2012-09-10')
    await organizer!.goto(round)
    await look(organizer!, '21-stages')
    const certificate = await concludes(organizer!, stranger!, round)
    await look(organizer!, '22-commendation')
    await look(stranger!, '23-certificate-check')
    const [word, pdf] = [
      await saves(organizer!, `${round}/commendation/document`, 'test/output/season/circular.docx'),
      await saves(organizer!, `${round}/commendation/certificates`, 'test/output/season/certificates.pdf'),
    ]
    return `${certificate}，通报 ${Math.round(word / 1024)} KB，证书 ${Math.round(pdf / 1024)} KB`
  })
  await step('导出台账，在另一个文件夹核对', async () => {
    await supervisor!.goto(round.replace('/rounds/', '/ledger/') + '?check=1')
    await look(supervisor!, '24-ledger')
    const size = await saves(supervisor!, `${round.replace('/rounds/', '/ledger/')}/file`, ledger)
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'season-'))
    const { stdout, status } = spawnSync(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), path.resolve('app/server/bring-up/evaluation-verify.ts'), ledger],
      { cwd: elsewhere, encoding: 'utf8', env: { NODE_ENV: 'test', PATH: process.env.PATH } },
    )
    return `${Math.round(size / 1024)} KB，${status === 0 ? '一致' : '不一致'}：${stdout.trim().split('\n').at(-1)}`
  })
} finally {
  await desk.close()
  await server.stop()
}

/** A colleague of the organizer, by a role the administrator gives. */
async function anotherOrganizer(): Promise<Page> {
  const administrator = await signedIn(server.origin, 'guanli', demonstrationPassword)
  const { person, province } = await asOwner(dataDir, async (client) => ({
    person: (await client.query<{ id: string }>(`SELECT "id" FROM "Person" WHERE "username" = 'yanjiu'`)).rows[0]!.id,
    province: (await client.query<{ id: string }>(`SELECT "id" FROM "Organization" WHERE "code" = '370000'`)).rows[0]!
      .id,
  }))
  await administrator.send(`/people/${person}/roles`, { role: 'ORGANIZER', organizationId: province })
  const page = await desk.person('yanjiu')
  await takeRole(page, '评选组织者')
  return page
}
