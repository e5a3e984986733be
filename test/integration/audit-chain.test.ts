import pg from 'pg'
import { expect, test } from 'vitest'
import { audit } from '../../app/server/audit.server'
import { asJudge, db } from '../../app/server/db.server'
import { makeActor } from '../factories/actors'

test('audit rows written at the same time form one unbroken chain', async () => {
  const actor = await makeActor('CADRE')
  const write = (index: number) =>
    db.$transaction((tx) =>
      audit(tx, { actorId: actor.id, action: 'test.write', subjectType: 'test', subjectId: String(index) }),
    )
  await Promise.all(Array.from({ length: 20 }, (_, index) => write(index)))
  const rows = await db.auditEvent.findMany({ orderBy: { sequence: 'asc' } })
  expect(rows.map(({ sequence }) => Number(sequence))).toEqual(rows.map((_, index) => index + 1))
  expect(rows.slice(1).map(({ previousHash }) => previousHash)).toEqual(rows.slice(0, -1).map(({ hash }) => hash))
  expect(rows).toHaveLength(20)
})

test('not even the app may rewrite what has happened', async () => {
  await expect(db.auditEvent.updateMany({ data: { action: 'forged' } })).rejects.toThrow(/permission denied/)
  await expect(db.scoreSheetSubmission.deleteMany()).rejects.toThrow(/permission denied/)
})

test('the role of judges is refused every table with identities', async () => {
  const judge = await makeActor('JUDGE')
  const forbidden = [
    'Person',
    'Organization',
    'Report',
    'Revision',
    'Submission',
    'Entry',
    'DiaryEntry',
    'Contributor',
    'Article',
    'AuditEvent',
    'Session',
  ]
  for (const table of forbidden) {
    const reading = asJudge(judge.id, (client) => client.query(`SELECT * FROM "${table}" LIMIT 1`))
    await expect(reading, table).rejects.toThrow(/permission denied/)
  }
  const whole = asJudge(judge.id, (client) => client.query('SELECT "entryId" FROM "BlindCopy"'))
  await expect(whole).rejects.toThrow(pg.DatabaseError)
})
