import { expect, test } from 'vitest'
import { criteriaBy, defaultRubric, maximumOf } from '../../../scoring/score-sheet'
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

test('a refused sheet tells every mark that is missing', async () => {
  const { panel, blindCopies } = await makePanel({ judges: 1, copies: 1 })
  const as = await openSession(panel[0]!.judge)
  const body = new URLSearchParams([['intent', 'submission'], ['checked', 'on'], marks[0]!])
  const { status, text } = await ask(`/judging/${blindCopies[0]!.code}`, { as, method: 'POST', body })
  expect([status, words(text).match(/还没有打分/g)?.length]).toEqual([422, marks.length - 1])
})
