import pg from 'pg'
import { expect, test } from 'vitest'
import { db, pool } from '../../../app/server/db.server'
import { audit } from '../../../app/server/audit.server'
import { verifyAuditChain } from '../../../app/server/audit-chain.server'
import { drawAssignments } from '../../../app/evaluation/assignments/draw.server'
import { ledgerSearch, listEvents, listLedgerRounds } from '../../../app/evaluation/ledger/queries.server'
import { listJudgeProgress, listSheets, readMatrix } from '../../../app/evaluation/progress/queries.server'
import { seatJudges } from '../../../app/evaluation/panel/seat-judges.server'
import { makeActor } from '../../factories/actors'
import { makeBlindCopies, makePassedRound, submitSheet } from '../../factories/rounds'

const owner = async (statement: string) => {
  const client = new pg.Client({ connectionString: process.env.FUQING_OWNER_DATABASE_URL })
  await client.connect()
  await client.query(statement)
  await client.end()
}

async function drawn() {
  const { organizer, round } = await makePassedRound(3)
  await makeBlindCopies(round.id, organizer.id)
  const panel = []
  for (let index = 0; index < 4; index++) panel.push(await makeActor('JUDGE', '370000-GX'))
  await seatJudges(
    organizer,
    round.id,
    panel.map(({ id }) => id),
  )
  await drawAssignments(organizer, round.id, '', 20120828)
  return { organizer, round }
}

test('progress tells who is how far, and never a score', async () => {
  const { round } = await drawn()
  const [first, second] = await db.assignment.findMany({ where: { roundId: round.id } })
  await submitSheet(first!.id, 0.83)
  await db.scoreSheet.create({ data: { assignmentId: second!.id, scores: { topic: '13' } } })
  const judges = await listJudgeProgress(round.id)
  const matrix = await readMatrix(round.id)
  const total = judges.reduce((sum, { assigned }) => sum + assigned, 0)
  expect([
    judges.reduce((sum, { submitted }) => sum + submitted, 0),
    judges.reduce((sum, { drafts }) => sum + drafts, 0),
  ]).toEqual([1, 1])
  expect([
    matrix.cells.length,
    matrix.cells.filter(([, , state]) => state === 'submitted').length,
    matrix.cells.filter(([, , state]) => state === 'draft').length,
  ]).toEqual([total, 1, 1])
  const sheets = await listSheets(round.id, first!.seatId)
  expect(JSON.stringify([judges, matrix, sheets])).not.toMatch(/"(total|scores|opinion)"/)
})

test('the ledger shows draws with their seeds and every exception with its reason', async () => {
  const { organizer, round } = await drawn()
  await db.$transaction((tx) =>
    audit(tx, {
      actorId: organizer.id,
      action: 'assignment.release',
      subjectType: 'Assignment',
      subjectId: 'x',
      detail: { reason: '时间安排不开' },
    }),
  )
  const ledger = (await listLedgerRounds()).find(({ id }) => id === round.id)!
  expect(ledger.draws.map(({ seed, added }) => [seed, added > 0])).toEqual([[20120828, true]])
  const { events } = await listEvents(ledgerSearch.parse({}))
  expect(events[0]).toMatchObject({
    action: 'assignment.release',
    detail: { reason: '时间安排不开' },
    actor: organizer.name,
  })
})

test('a whole chain is told from one whose row was changed, taken out or put in its place', async () => {
  await drawn()
  const whole = await verifyAuditChain(pool)
  expect([whole.broken, whole.checked]).toEqual([null, await db.auditEvent.count()])
  await owner(`UPDATE "AuditEvent" SET "action" = "action" || '!' WHERE "sequence" = 2`)
  expect((await verifyAuditChain(pool)).broken).toEqual({ sequence: 2, reason: 'hash' })
  await owner(`UPDATE "AuditEvent" SET "action" = left("action", -1) WHERE "sequence" = 2`)
  expect((await verifyAuditChain(pool)).broken).toBeNull()
  await owner(`UPDATE "AuditEvent" SET "previousHash" = '' WHERE "sequence" = 3`)
  expect((await verifyAuditChain(pool)).broken).toEqual({ sequence: 3, reason: 'link' })
  await owner(`DELETE FROM "AuditEvent" WHERE "sequence" = 2`)
  expect((await verifyAuditChain(pool)).broken).toEqual({ sequence: 2, reason: 'gap' })
})
