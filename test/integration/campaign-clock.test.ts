import { afterEach, expect, test, vi } from 'vitest'
import { now, running, campaignNow } from '../../app/server/clock.server'
import { db, pool } from '../../app/server/db.server'
import { makePassedRound } from '../factories/rounds'

afterEach(() => void vi.useRealTimers())

/** The clock of the database beside that of the app, asked at once. */
async function clocks() {
  const campaigns = await db.campaign.findMany({ orderBy: { year: 'desc' } })
  const { rows } = await pool.query<{ time: Date }>(`SELECT campaign_now() AS "time"`)
  return { database: rows[0]!.time, app: campaignNow(running(campaigns)!) }
}

/** Apart by no more than the question takes on the busiest machine; the clock of another campaign is years away. */
const expectEqual = ({ database, app }: { database: Date; app: Date }) =>
  expect(Math.abs(database.getTime() - app.getTime())).toBeLessThan(60_000)

test('the database and the app date the proceedings by one clock', async () => {
  const demonstration = await clocks()
  expectEqual(demonstration)
  expect(demonstration.app.toISOString()).toMatch(/^2012-08-2[78]/) // the 28th in Beijing
  expectEqual({ ...demonstration, app: await now() })
  const { id, ...campaign } = await db.campaign.findFirstOrThrow()
  const later = await db.campaign.create({
    data: { ...campaign, year: 9000, startsOn: new Date('9000-01-01'), endsOn: new Date('9000-12-31'), rules: {} },
  })
  expectEqual(await clocks()) // next year's has not begun
  await db.campaign.update({ where: { id: later.id }, data: { startsOn: new Date('2026-01-01') } })
  const real = await clocks()
  expectEqual(real)
  expectEqual({ ...real, app: new Date() })
  await db.campaign.delete({ where: { id: later.id } })
  await db.campaign.update({ where: { id }, data: { rules: {}, startsOn: new Date('9000-01-01') } })
  expectEqual(await clocks()) // before the very first begins, it is that one
  await db.campaign.update({ where: { id }, data: { rules: campaign.rules!, startsOn: campaign.startsOn } })
})

test('what happens in a round carries the day of the campaign, in its rows and in its ledger', async () => {
  const { round } = await makePassedRound(1)
  const day = (await clocks()).database.toISOString().slice(0, 10)
  const [screening, entry] = await Promise.all([
    db.screening.findFirstOrThrow({ where: { entry: { roundId: round.id } } }),
    db.ledgerEntry.findFirstOrThrow({ where: { roundId: round.id } }),
  ])
  expect([screening.screenedAt, entry.at].map((time) => time.toISOString().slice(0, 10))).toEqual([day, day])
})

test('a table of the proceedings does not date its rows by the clock of the machine', async () => {
  const { rows } = await pool.query<{
    column: string
  }>(`SELECT table_name || '.' || column_name AS "column" FROM information_schema.columns
    WHERE table_schema = 'public' AND column_default LIKE '%CURRENT_TIMESTAMP%' AND table_name IN ('Entry', 'Screening', 'BlindCopy', 'Seat', 'ConflictOfInterest', 'ConflictDeclaration', 'PairRule',
      'PanelDraw', 'Discussion', 'Draw', 'Assignment', 'AssignmentRelease', 'Recusal', 'ScoreSheet', 'ScoreSheetSubmission', 'OpeningApproval', 'Opening', 'Award', 'ReportUse', 'FinalResult',
      'PublicNotice', 'Objection', 'ObjectionAnswer', 'AwardDecision', 'OrganizationAward', 'Certificate', 'Publication', 'Retraction', 'Submission', 'Withdrawal')`)
  expect(rows).toEqual([])
})
