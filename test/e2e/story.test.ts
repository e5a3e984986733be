import { expect, it } from 'vitest'
import { inChromium, visit, visitAs } from './setup/browse'
import { agrees, handsIn, uploadsReport, writesDiary, writesReport } from './story/cadre'
import { checks, editsReport, publishes } from './story/editor'
import { judges } from './story/judge'
import { announcesAwards, opensRound, openTogether, preparesCopies, seatsAndDraws } from './story/organizer'
import { rareWord, uploaded, written } from './story/texts'

// The whole story through the real pages: a visit to a village becomes something a researcher finds.

const round = '秋季调研报告评选'
const finding = '面花手艺人多，缺一条销路'
const published = '一双巧手捏出增收路——面花手艺传承调查'

inChromium('from the diary to the search hit', () => {
  it('every role does its part', { timeout: 600_000 }, async () => {
    const cadre = await visitAs('ganbu')
    await writesDiary(cadre, '今天去了三户人家。李大姐捏的面花一集能卖八十块，她愿意带徒弟。', finding)
    await writesReport(cadre, finding)
    expect(await handsIn(cadre)).toMatch(/^妇调2012-[\d-]+$/)

    const leader = await visitAs('fuzeren')
    await uploadsReport(leader)
    expect(await handsIn(leader)).toMatch(/^妇调2012-[\d-]+$/)

    const organizer = await visitAs('zulianbu')
    const address = await opensRound(organizer, round)
    await preparesCopies(organizer, address)
    const panel = await Promise.all(['pingwei', 'j002'].map((account) => visitAs(account)))
    await seatsAndDraws(
      organizer,
      address,
      await Promise.all(
        panel.map(async (page) => (await page.locator('header summary').textContent())!.split('（')[0]!),
      ),
    )

    const secrets = ['林晓燕', '周敏', '曹县', '371721']
    await judges(
      panel[0]!,
      round,
      [
        ['13', '22', '21', '18', '9'],
        ['12', '21', '20', '16', '8'],
      ],
      secrets,
    )
    await judges(
      panel[1]!,
      round,
      [
        ['12', '20', '20', '17', '8'],
        ['13', '21', '19', '16', '9'],
      ],
      secrets,
    )

    const supervisor = await visitAs('jiandu')
    await openTogether(organizer, supervisor, address)
    for (const title of [written.title, uploaded.title])
      await supervisor.getByRole('link', { name: title }).first().waitFor()
    const notice = await announcesAwards(organizer, address)
    const citizen = await visit()
    await citizen.goto(notice)
    for (const title of [written.title, uploaded.title]) await citizen.getByText(title).first().waitFor()

    const editor = await visitAs('bianji')
    const edition = await editsReport(editor, written.title, published)
    await checks(editor, edition, ['责编初审', '复审'])
    const final = await visitAs('zhongshen')
    await checks(final, edition, ['终审'])
    await agrees(cadre)
    const article = await publishes(final, edition)

    const reader = await visit()
    await reader.goto('/')
    await reader.getByRole('link', { name: published }).click()
    await reader.waitForURL((url) => url.pathname === article)
    expect(await reader.locator('article').textContent()).toContain('由合作社统一收购')
    expect(await (await reader.request.get('/feed.xml')).text()).toContain(published)

    const researcher = await visitAs('yanjiu')
    const hit = researcher.getByRole('link', { name: published })
    const found = async () => {
      await researcher.goto(`/search?q=${encodeURIComponent(rareWord)}`)
      return hit.count()
    }
    await expect.poll(found, { timeout: 120_000, interval: 500, message: 'the index learns of it' }).toBe(1)
    expect(await hit.locator('mark').first().textContent()).toContain('面花')
    await hit.click()
    await researcher.waitForURL(/\/library\/article\//)
    expect(await researcher.locator('.reading mark').first().textContent()).toContain('面花')
  })
})
