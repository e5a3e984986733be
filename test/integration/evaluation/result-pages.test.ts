import { expect, test } from 'vitest'
import { proposeRoundAwards } from '../../../app/evaluation/awards/awards.server'
import { makeDrawnRound } from '../../factories/drawn-rounds'
import { openTogether, submitSheet } from '../../factories/rounds'
import { openSession, serveForTests } from '../../setup/serving'

const ask = serveForTests()

/** What the organizer reads on a page of the result. */
async function read({ organizer, round }: Awaited<ReturnType<typeof makeDrawnRound>>, page = ''): Promise<string> {
  const { status, text } = await ask(`/rounds/${round.id}/results${page}`, { as: await openSession(organizer) })
  expect(status).toBe(200)
  return text
    .replace(/<script[^]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

/** A round opened after every sheet got a share of the full marks. */
async function opened(
  size: { reports: number; judges: number; each: number },
  share: (report: string, seat: number) => number,
) {
  const drawn = await makeDrawnRound({ ...size, data: { judgesPerReport: size.each, aggregation: 'TRIMMED_MEAN' } })
  for (const { id, blindCopy, seat } of drawn.rows) await submitSheet(id, share(blindCopy.code, seat.number))
  await openTogether(drawn)
  return drawn
}

test.each([
  ['all scores are equal', { reports: 4, judges: 3, each: 3 }, () => 0.8, ['排名的可靠程度算不出来：分数全部相同']],
  [
    'one judge scored one report',
    { reports: 1, judges: 1, each: 1 },
    () => 0.8,
    ['或者每篇只有一位评委', '宽严算不出'],
  ],
  [
    'no two judges share a report',
    { reports: 4, judges: 2, each: 1 },
    (report: string) => report.charCodeAt(0) / 100,
    ['2 组'],
  ],
])('where %s, the result says what it cannot say', async (_name, size, share, told) => {
  const round = await opened(size, share)
  const page = await read(round)
  for (const text of told) expect(page).toContain(text)
  const code = round.copies[0]!.code
  for (const text of [page, await read(round, `/${code}`)])
    expect(text).not.toMatch(/NaN|Infinity|undefined|null|\[object/)
})

test('equals share a rank in the list, and each names the others; of very many the first twenty', async () => {
  const round = await opened({ reports: 23, judges: 3, each: 3 }, () => 0.8)
  const codes = round.copies.map(({ code }) => code).sort()
  expect((await read(round)).match(/ 1 并列/g)).toHaveLength(23)
  expect(await read(round, `/${codes[0]}`)).toMatch(new RegExp(`与 22 篇同名次： ?${codes.slice(1, 21).join('、')} 等`))
})

test('of five scores the page shows the two that the rule leaves out, and what decided between equals', async () => {
  let lower = ''
  const round = await opened({ reports: 2, judges: 5, each: 5 }, (report, seat) => {
    lower ||= report
    return seat > 1 ? 0.6 + seat / 50 : report === lower ? 0.5 : 0.6
  })
  const page = await read(round, `/${round.copies[0]!.code}`)
  expect(page.match(/最高，去掉/g)).toHaveLength(1)
  expect(page.match(/最低，去掉/g)).toHaveLength(1)
  expect(page).toContain('去掉一高一低后最高与最低相差')
  expect(page).toContain(`与 ${round.copies[1]!.code} 同分，先后依次比较 不去分的平均分、“分析”得分、“建议”得分`)
  expect(page).not.toContain('0 个获奖名额')
  expect(page).not.toMatch(/第 (\d+) 到 \1 名/)
})

test('a round too small for its shares proposes nothing, and says why', async () => {
  const { organizer, round } = await opened({ reports: 3, judges: 3, each: 3 }, () => 0.8)
  await expect(proposeRoundAwards(organizer, round.id)).rejects.toThrow('3 篇报告，名额按比例向下取整')
})
