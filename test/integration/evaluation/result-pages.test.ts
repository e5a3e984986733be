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
  const data = {
    judgesPerReport: size.each,
    aggregation: 'TRIMMED_MEAN',
    settings: { disagreementBlocks: false },
  } as const
  const drawn = await makeDrawnRound({ ...size, data })
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

test('the result is drawn without scripts: intervals, severity, an outlying score with its effect; every number opens its sheets', async () => {
  const reports: string[] = []
  const round = await opened({ reports: 10, judges: 5, each: 5 }, (report, seat) => {
    if (!reports.includes(report)) reports.push(report)
    const at = reports.indexOf(report)
    if (at === 3 && seat === 5) return 0.1
    return 0.9 - at * 0.03 + ((at * seat) % 3) * 0.02 - (seat === 2 ? 0.15 : 0)
  })
  const as = await openSession(round.organizer)
  const { text } = await ask(`/rounds/${round.round.id}/results`, { as })
  const drawn = [...text.matchAll(/<svg[^>]*aria-label="([^"]+)"/g)].map(([, label]) => label!)
  expect(drawn.filter((label) => /^名次大约在 \d+ 到 \d+ 之间$/.test(label))).toHaveLength(10)
  expect(drawn.filter((label) => /^(偏[严宽] \d+\.\d|居中)$/.test(label))).toHaveLength(5)
  const page = await read(round)
  expect(page).toMatch(/2 ?号席 评委2 偏严 1\d\.\d/)
  expect(page).toMatch(/各篇平均分的差别，约 \d+% 来自报告本身.+克里彭多夫 α = /)
  expect(page).toMatch(new RegExp(`${reports[3]} 5 ?号席 \\S+ 1\\d [5-9]\\d\\.\\d [\\d.]+ → [\\d.]+`))
  for (const report of reports) expect(text.split(`/results/${report}`).length).toBeGreaterThan(5)
  const judges = [...new Set([...text.matchAll(/href="(\?judge=\d)"/g)].map(([, to]) => to!))].sort()
  expect(judges).toEqual(['?judge=1', '?judge=2', '?judge=3', '?judge=4', '?judge=5'])
  expect((await read(round, '?judge=2')).match(/-\d+\.\d\d/g)!.length).toBeGreaterThan(7)
  expect(await read(round, `/${reports[3]}`)).toMatch(/九成把握.+得奖把握.+评分表 评委 .+5 号席/)
})

test('a round too small for its shares proposes nothing, and says why', async () => {
  const { organizer, round } = await opened({ reports: 3, judges: 3, each: 3 }, () => 0.8)
  await expect(proposeRoundAwards(organizer, round.id)).rejects.toThrow('3 篇报告，名额按比例向下取整')
})
