import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readRoundLedger } from '../../../app/evaluation/ledger/round-ledger.server'
import { criteriaBy, defaultRubric, maximumOf } from '../../../scoring/score-sheet'
import { lockUnopenedRound } from '../../../app/evaluation/rounds/lock.server'
import { submitSheet as submitAsJudge } from '../../../app/judging/submit-sheet.server'
import { db, pool } from '../../../app/server/db.server'
import { makeActor } from '../../factories/actors'
import { makeDrawnRound, makeReadyRound, standing } from '../../factories/drawn-rounds'
import { openTogether, submitSheet } from '../../factories/rounds'
import { startSecondProcess, type Answer } from '../../setup/both-processes'

let servers: Awaited<ReturnType<typeof startSecondProcess>>
beforeAll(async () => void (servers = await startSecondProcess()), 120_000)
afterAll(() => servers.end())

const form = (share: number, version = 0) => ({
  intent: 'submission' as const,
  score: Object.fromEntries(
    criteriaBy(defaultRubric, 'judge').map((each) => [each.id, String(Math.floor(Number(maximumOf(each)) * share))]),
  ),
  opinion: '',
  version,
  checked: 'on' as const,
})
const refusals = (answers: Answer[]) => answers.flatMap(({ refused }) => refused ?? [])
const judgeOf = ({ panel }: Awaited<ReturnType<typeof makeDrawnRound>>, { seat }: { seat: { personId: string } }) =>
  panel.find(({ id }) => id === seat.personId)!

/** Submits what is missing, has both sides agree and opens; the ledger then has to hold in every part. */
async function opensSoundly({ organizer, supervisor, round }: Awaited<ReturnType<typeof makeDrawnRound>>) {
  for (const { id, submission } of await standing(round.id)) if (!submission) await submitSheet(id, 0.8)
  await openTogether({ organizer, supervisor, round })
  expect((await readRoundLedger(round.id, true)).faults).toEqual([])
}

test('a judge submits through both: one sheet stands and the other window is told, every time', async () => {
  const drawn = await makeDrawnRound({ reports: 6 })
  for (const row of drawn.rows.slice(0, 6)) {
    const judge = judgeOf(drawn, row)
    const { code } = row.blindCopy
    const answers = await servers.atOnce(
      ['submitSheet', judge, code, form(0.8)],
      ['submitSheet', judge, code, form(0.7)],
    )
    expect(refusals(answers)).toEqual([expect.stringContaining('以先提交的为准')])
  }
  expect(await db.scoreSheetSubmission.count({ where: { assignment: { roundId: drawn.round.id } } })).toBe(6)
})

test('two organizers draw, replace a judge and propose awards through both: each happens once', async () => {
  const ready = await makeReadyRound({ judges: 6, reports: 10 })
  const { organizer, round } = ready
  const colleague = await makeActor('ORGANIZER', '370000')
  expect(
    refusals(
      await servers.atOnce(['drawAssignments', organizer, round.id, ''], ['drawAssignments', colleague, round.id, '']),
    ),
  ).toEqual([expect.stringContaining('刚有另一位组织者抽过签')])
  const [first] = await standing(round.id)
  const leaving = { seatId: first!.seatId, reason: '出差' }
  expect(
    refusals(
      await servers.atOnce(
        ['replaceJudge', organizer, round.id, leaving],
        ['replaceJudge', colleague, round.id, leaving],
      ),
    ),
  ).toEqual(['这个席位已经空出，请刷新页面。'])
  await opensSoundly({ ...ready, rows: [] })
  const proposed = await servers.atOnce(
    ['proposeRoundAwards', organizer, round.id],
    ['proposeRoundAwards', colleague, round.id],
  )
  const awards = await db.award.count({ where: { roundId: round.id } })
  expect(proposed.map(({ value, refused }) => refused ?? value).sort()).toEqual([0, awards])
  expect(awards).toBeGreaterThan(0)
  expect(await db.finalResult.count({ where: { roundId: round.id } })).toBe(1)
})

test('a judge goes on writing while the supervisor unlocks her sheet: what was submitted stays as it was', async () => {
  const drawn = await makeDrawnRound({ reports: 6 })
  for (const row of drawn.rows.slice(0, 6)) {
    await submitSheet(row.id, 0.8)
    const before = await db.scoreSheetSubmission.findUnique({ where: { assignmentId: row.id } })
    const [unlocked, saved] = await servers.atOnce(
      ['unlockSheet', drawn.supervisor, drawn.round.id, { assignmentId: row.id, reason: '漏看附件' }],
      ['saveDraft', judgeOf(drawn, row), row.blindCopy.code, form(0.5, 1)],
    )
    expect(unlocked.refused).toBe(undefined)
    expect([undefined, '这份评分表已经提交，不能再改。']).toContain(saved.refused)
    expect(await db.scoreSheetSubmission.findUnique({ where: { assignmentId: row.id } })).toEqual(before)
    expect(await db.scoreSheet.findUnique({ where: { assignmentId: row.id } })).toBe(null)
  }
  await opensSoundly(drawn)
})

test('a report is withdrawn, or its judge replaced, while the sheet is submitted: the ledger holds and the round opens', async () => {
  const drawn = await makeDrawnRound({ reports: 6, judges: 8 })
  const { organizer, round, rows, copies } = drawn
  for (const copy of copies.slice(0, 2)) {
    const row = rows.find(({ blindCopyId }) => blindCopyId === copy.id)!
    const [, sent] = await servers.atOnce(
      ['withdrawEntry', organizer, round.id, copy.entryId, '作者来函撤回'],
      ['submitSheet', judgeOf(drawn, row), copy.code, form(0.8)],
    )
    expect([undefined, '404', expect.stringContaining('刚从您这里撤下')]).toContainEqual(sent.refused)
  }
  for (const seatId of [...new Set(rows.map((row) => row.seatId))].slice(0, 3)) {
    const row = (await standing(round.id)).find((one) => one.seatId === seatId && !one.submission)
    if (!row) continue
    const [replaced, sent] = await servers.atOnce(
      ['replaceJudge', organizer, round.id, { seatId, reason: '住院' }],
      ['submitSheet', judgeOf(drawn, row), row.blindCopy.code, form(0.8)],
    )
    expect(replaced.refused).toBe(undefined)
    expect([undefined, '404', expect.stringContaining('刚从您这里撤下')]).toContainEqual(sent.refused)
  }
  await opensSoundly(drawn)
})

test('an assignment that is being released takes no sheet any more: the judge waits, and is told', async () => {
  const drawn = await makeDrawnRound()
  const { organizer, round, rows } = drawn
  const [row] = rows
  const waiting = `SELECT FROM pg_locks JOIN pg_stat_activity a USING (pid) WHERE NOT granted AND a.datname = current_database()`
  const sent = await db.$transaction(async (tx) => {
    await lockUnopenedRound(tx, round.id)
    await tx.assignmentRelease.create({ data: { assignmentId: row!.id, reason: '另派', releasedById: organizer.id } })
    const answer = Promise.allSettled([submitAsJudge(judgeOf(drawn, row!), row!.blindCopy.code, form(0.8))])
    await vi.waitFor(async () => expect((await pool.query(waiting)).rowCount).toBe(1), { timeout: 60_000 })
    return { answer } // not waited for in here
  })
  expect(await sent.answer).toMatchObject([{ reason: { message: expect.stringContaining('刚从您这里撤下') } }])
  expect(await db.scoreSheetSubmission.count({ where: { assignmentId: row!.id } })).toBe(0)
})

test('both sides agree through both, and both servers take up the work: the round opens once', async () => {
  const drawn = await makeDrawnRound()
  const { organizer, supervisor, round } = drawn
  for (const { id } of drawn.rows) await submitSheet(id, 0.8)
  const answers = await servers.atOnce(
    ['approveOpening', organizer, round.id],
    ['approveOpening', supervisor, round.id],
  )
  const [task, ...others] = answers.flatMap(({ value }) => value ?? []) as string[]
  expect([refusals(answers), others]).toEqual([[], []])
  const opened = await servers.atOnce(['openRound', task!], ['openRound', task!])
  expect(refusals(opened).every((one) => one.includes('runs in another process'))).toBe(true)
  expect(await db.auditEvent.count({ where: { action: 'round.unseal', subjectId: round.id } })).toBe(1)
  expect((await readRoundLedger(round.id, true)).faults).toEqual([])
})
