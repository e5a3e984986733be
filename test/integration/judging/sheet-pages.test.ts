import { expect, test } from 'vitest'
import { criteriaBy, defaultRubric, maximumOf } from '../../../scoring/score-sheet'
import { db } from '../../../app/server/db.server'
import { makePanel } from '../../factories/panels'
import { openSession, serveForTests } from '../../setup/serving'

const ask = serveForTests()
const marks = criteriaBy(defaultRubric, 'judge').map((each): [string, string] => [
  `score.${each.id}`,
  String(Math.floor(Number(maximumOf(each)) * 0.8)),
])
/** What she reads, without tags and scripts. */
const words = (text: string) => text.replace(/<script[^]*?<\/script>/g, '').replace(/<[^>]+>/g, '')

const sheet = new URLSearchParams([['intent', 'submission'], ['checked', 'on'], ...marks])

test('the page after a submission says what was submitted, the last one that all is done', async () => {
  const { panel, blindCopies } = await makePanel({ judges: 1, copies: 2 })
  const [one, two] = blindCopies.map(({ code }) => code)
  const as = await openSession(panel[0]!.judge)
  const { to } = await ask(`/judging/${one}`, { as, method: 'POST', body: sheet })
  expect(to).toBe(`/judging/${two}?submitted=${one}`)
  expect(words((await ask(to!, { as })).text)).toContain(`${one} 已提交`)
  const last = await ask(`/judging/${two}`, { as, method: 'POST', body: sheet })
  expect(last.to).toBe(`/judging?submitted=${two}`)
  expect(words((await ask(last.to!, { as })).text)).toContain('2 篇都已提交，谢谢您')
  expect((await ask(`/judging/${one}?submitted=%3Cb%3E`, { as })).text).not.toContain('下面是下一篇')
})

test('she sees how she has scored so far, and what each band of a criterion means', async () => {
  const { panel, blindCopies } = await makePanel({ judges: 1, copies: 3 })
  const as = await openSession(panel[0]!.judge)
  const codes = blindCopies.map(({ code }) => code)
  const page = async (code: string) => (await ask(`/judging/${code}`, { as })).text
  expect(await page(codes[0]!)).not.toContain('您已提交')
  await ask(`/judging/${codes[0]}`, { as, method: 'POST', body: sheet })
  const lower = new URLSearchParams(sheet)
  lower.set(marks[0]![0], String(Number(marks[0]![1]) - 2))
  await ask(`/judging/${codes[1]}`, { as, method: 'POST', body: lower })
  const totals = await db.scoreSheetSubmission.findMany({
    where: { assignment: { blindCopy: { code: { in: codes } } } },
  })
  const [low, high] = totals.map(({ total }) => Number(total)).sort((a, b) => a - b)
  const third = await page(codes[2]!)
  expect(third).toContain(
    `aria-label="您已提交 2 份，最低 ${low}，最高 ${high}，平均 ${((low! + high!) / 2).toFixed(1)}"`,
  )
  for (const { anchors } of criteriaBy(defaultRubric, 'judge'))
    for (const anchor of Object.values(anchors!)) expect(third).toContain(`title="${anchor}"`)
})

test('what she has typed so far stands there with its total', async () => {
  const { panel, blindCopies } = await makePanel({ judges: 1, copies: 1 })
  const as = await openSession(panel[0]!.judge)
  const address = `/judging/${blindCopies[0]!.code}`
  await ask(address, {
    as,
    method: 'POST',
    body: new URLSearchParams([['intent', 'draft'], ['version', '0'], ...marks.slice(0, 2)]),
  })
  const total = marks.slice(0, 2).reduce((sum, [, mark]) => sum + Number(mark), 0)
  expect(words((await ask(address, { as })).text)).toContain(`${total.toFixed(2)} / 95.00`)
})

test('a refused sheet tells every mark that is missing', async () => {
  const { panel, blindCopies } = await makePanel({ judges: 1, copies: 1 })
  const as = await openSession(panel[0]!.judge)
  const body = new URLSearchParams([['intent', 'submission'], ['checked', 'on'], marks[0]!])
  const { status, text } = await ask(`/judging/${blindCopies[0]!.code}`, { as, method: 'POST', body })
  expect([status, words(text).match(/还没有打分/g)?.length]).toEqual([422, marks.length - 1])
})

test('she finds the office’s number at her desk, her sheet, on paper and where she is told to call', async () => {
  const { panel, blindCopies, roundId, organizer } = await makePanel({
    judges: 1,
    copies: 2,
    round: { contactName: '评选办公室', contactPhone: '0531-00000000' },
  })
  const as = await openSession(panel[0]!.judge)
  const [one, two] = blindCopies.map(({ code }) => code)
  const read = async (address: string) => words((await ask(address, { as })).text)
  for (const address of ['/judging', `/judging/${one}`, `/judging/packet/${roundId}`])
    expect(await read(address)).toContain('0531-00000000')
  await ask(`/judging/${one}`, { as, method: 'POST', body: sheet })
  expect(await read(`/judging/${one}`)).toContain('请向评选办公室（电话 0531-00000000）说明理由，由监督员解锁')

  await ask(`/rounds/${roundId}/contact`, {
    as: await openSession(organizer),
    method: 'POST',
    body: new URLSearchParams({ name: '组联部办公室', phone: '0531-00000001 转 8' }),
  })
  await db.round.update({ where: { id: roundId }, data: { scoringEndsAt: new Date('2012-08-21T00:00:00Z') } })
  expect(await read(`/judging/${two}`)).toContain('请联系组联部办公室（电话 0531-00000001 转 8）延后截止')
  const late = await ask(`/judging/${two}`, { as, method: 'POST', body: sheet })
  expect([late.status, words(late.text).match(/请联系组联部办公室/g)]).toEqual([422, ['请联系组联部办公室']])
  expect(await db.auditEvent.count({ where: { action: 'round.change-contact', subjectId: roundId } })).toBe(1)
})
