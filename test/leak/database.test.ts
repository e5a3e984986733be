import { expect, test } from 'vitest'
import { asJudge, db } from '../../app/server/db.server'
import { makeActor } from '../factories/actors'
import { makePanel } from '../factories/panels'

// All that the judges' database role may read; what is not listed here it must be refused.
const readable: Record<string, string[]> = {
  Assignment: ['id', 'roundId', 'seatId', 'blindCopyId', 'readingOrder', 'attempt', 'dueAt'],
  AssignmentRelease: ['assignmentId'],
  BlindCopy: ['id', 'roundId', 'code', 'title', 'content', 'html', 'characters'],
  BlindCopyFile: ['id', 'blindCopyId', 'storageKey', 'contentType'],
  ConflictDeclaration: ['id', 'seatId', 'relation', 'person', 'unit', 'note', 'declaredAt'],
  Recusal: ['assignmentId', 'kind', 'reason', 'recusedAt'],
  Round: [
    'id',
    'name',
    'rubricVersionId',
    'scoringStartsAt',
    'scoringEndsAt',
    'settings',
    'contactName',
    'contactPhone',
  ],
  RubricVersion: ['id', 'name', 'version', 'criteria'],
  ScoreSheet: ['assignmentId', 'scores', 'opinion', 'version', 'updatedAt'],
  ScoreSheetSubmission: ['assignmentId', 'scores', 'total', 'opinion', 'submittedAt'],
  Seat: ['id', 'roundId', 'personId', 'number', 'declaredAt', 'vacatedAt'],
}

const columns = () => db.$queryRaw<{ schema: string; table: string; column: string }[]>`
  SELECT table_schema AS "schema", table_name AS "table", column_name AS "column" FROM information_schema.columns
  WHERE table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2, ordinal_position`

test('the judges’ role is refused every column of every table that is not granted to it', async () => {
  const judge = await makeActor('JUDGE', '370000-GX')
  const refused: string[] = []
  const all = await columns()
  for (const { schema, table, column } of all) {
    const reading = asJudge(judge.id, (client) =>
      client.query(`SELECT "${column}" FROM "${schema}"."${table}" LIMIT 1`),
    )
    const answer = await reading.then(
      () => 'read',
      (error: { code?: string }) => error.code,
    )
    if (answer === '42501') refused.push(`${table}.${column}`)
    else
      expect(`${answer} ${schema} ${table}.${column}`).toBe(
        `read public ${table}.${readable[table]?.find((name) => name === column)}`,
      )
  }
  expect(refused).toHaveLength(all.length - Object.values(readable).flat().length)
  expect(refused).toEqual(
    expect.arrayContaining([
      'Person.name',
      'Organization.name',
      'Report.title',
      'BlindCopy.entryId',
      'BlindCopyDraft.fields',
      'AuditEvent.detail',
      'Session.token',
    ]),
  )
})

test('of the tables it may read, it sees only its own rows', async () => {
  const mine = await makePanel({ judges: 2, copies: 2 })
  await makePanel({ judges: 1, copies: 1 })
  const { judge, seatId } = mine.panel[0]!
  const read = async (table: string, column: string) =>
    (
      await asJudge(judge.id, (client) => client.query<Record<string, string>>(`SELECT "${column}" FROM "${table}"`))
    ).rows
      .map((row) => row[column])
      .sort()
  expect(await read('Seat', 'id')).toEqual([seatId])
  expect(await read('Round', 'id')).toEqual([mine.roundId])
  expect(await read('BlindCopy', 'code')).toEqual(mine.blindCopies.map(({ code }) => code).sort())
  expect(await read('Assignment', 'seatId')).toEqual([seatId, seatId])
})

test('it cannot name itself another judge, write elsewhere or make anything', async () => {
  const judge = await makeActor('JUDGE', '370000-GX')
  const attempts = [
    `UPDATE "BlindCopy" SET "title" = 'x'`,
    `DELETE FROM "ScoreSheetSubmission"`,
    `INSERT INTO "Person" ("name") VALUES ('x')`,
    `DELETE FROM "AuditEvent"`,
    'CREATE TABLE "Mine" (x int)',
    'SET ROLE fuqing_app',
    'SET ROLE fuqing_owner',
    `COPY "Person" TO STDOUT`,
    `SELECT pg_read_file('/etc/passwd')`,
  ]
  for (const attempt of attempts)
    await expect(
      asJudge(judge.id, (client) => client.query(attempt)),
      attempt,
    ).rejects.toThrow(/permission denied/)
})
