import { spawn } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { unlockSheet } from '../../../app/evaluation/assignments/unlock.server'
import { readRoundLedger } from '../../../app/evaluation/ledger/round-ledger.server'
import { approveOpening } from '../../../app/evaluation/opening/approve.server'
import { opening, openResult } from '../../../app/evaluation/opening/open.server'
import { countRound } from '../../../app/evaluation/rounds/queries.server'
import { db, pool } from '../../../app/server/db.server'
import { startWorkers } from '../../../app/server/workers.server'
import { makeDrawnRound } from '../../factories/drawn-rounds'
import { submitSheet } from '../../factories/rounds'

const audit = 'SELECT pg_advisory_lock(20120207)'
const patience = { timeout: 50_000, interval: 50 }

/** Where the work stands still because somebody holds what it needs next. */
const steps: [string, (roundId: string) => string][] = [
  ['begins', (id) => `SELECT FROM "Round" WHERE "id" = '${id}' FOR UPDATE`],
  ['reads the sheets', () => 'LOCK TABLE "Draw"'],
  ['reads the ledger', () => 'LOCK TABLE "Objection"'],
  ['has computed and writes', () => 'LOCK TABLE "Opening" IN SHARE MODE'],
  ['has written and notes it in the ledger', (id) => `SELECT pg_advisory_xact_lock(20120907, hashtext('${id}'))`],
  ['tells the search', () => 'LOCK TABLE "IndexJob" IN SHARE MODE'],
  ['is audited', () => audit],
]

async function agreed() {
  const { organizer, supervisor, round, rows } = await makeDrawnRound()
  for (const { id } of rows) await submitSheet(id, 0.8)
  await approveOpening(organizer, round.id)
  const task = (await approveOpening(supervisor, round.id))!
  const owner = new pg.Client({ connectionString: process.env.FUQING_OWNER_DATABASE_URL! })
  await owner.connect()
  await owner.query('BEGIN')
  return { organizer, supervisor, round, rows, task, owner }
}

/** A process of its own that carries the work out until it stands still. */
async function carriedOut(task: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/setup/run-opening.ts', task], {
    stdio: 'ignore',
    env: process.env,
  })
  const ended = once(child, 'exit')
  await vi.waitFor(async () => expect(await stands()).toBe(true), patience)
  return async () => {
    child.kill('SIGKILL')
    expect((await ended)[1]).toBe('SIGKILL')
  }
}

/** Whether the other process waits for a lock. */
const stands = async () =>
  (
    await pool.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND usename = current_user AND wait_event_type = 'Lock'`,
    )
  ).rowCount === 1

/** The next process on the database takes up what was left and ends it. */
async function takenUp(task: string) {
  const stop = await startWorkers({ [opening]: openResult })
  await vi.waitFor(
    async () => expect((await db.task.findUniqueOrThrow({ where: { id: task } })).finishedAt).not.toBe(null),
    patience,
  )
  await stop()
}

test.each(steps)(
  'the process is killed when it %s: nothing is half done, and the next opens the round',
  async (_step, hold) => {
    const { organizer, supervisor, round, rows, task, owner } = await agreed()
    await owner.query(hold(round.id))
    const kill = await carriedOut(task)
    await kill()
    await owner.end()
    expect((await countRound(round.id)).opened).toBe(false)
    await expect(unlockSheet(supervisor, round.id, { assignmentId: rows[0]!.id, reason: '还想改分' })).rejects.toThrow(
      '两方已经同意开封',
    )
    await expect(approveOpening(organizer, round.id)).rejects.toThrow('正在开封')
    await takenUp(task)
    expect(await db.task.findUnique({ where: { id: task } })).toMatchObject({
      error: null,
      done: 2,
      total: 2,
      result: { sheets: rows.length },
    })
    expect(await db.auditEvent.count({ where: { action: 'round.unseal', subjectId: round.id } })).toBe(1)
    expect((await readRoundLedger(round.id, true)).faults).toEqual([])
  },
)

test('the process is killed when the round is open and nobody has been told: it stays open, once', async () => {
  const { round, task, owner } = await agreed()
  await owner.query(audit)
  const kill = await carriedOut(task)
  await owner.query('SELECT FROM "Task" WHERE "id" = $1 FOR UPDATE', [task])
  await owner.query('SELECT pg_advisory_unlock(20120207)')
  await vi.waitFor(
    async () => expect([(await countRound(round.id)).opened, await stands()]).toEqual([true, true]),
    patience,
  )
  await kill()
  await owner.end()
  await takenUp(task)
  expect(await db.task.findUnique({ where: { id: task } })).toMatchObject({ error: null })
  expect(await db.auditEvent.count({ where: { action: 'round.unseal', subjectId: round.id } })).toBe(1)
  expect((await readRoundLedger(round.id, true)).faults).toEqual([])
})
