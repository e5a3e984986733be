import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { asJudge, pool } from '../../app/server/db.server'
import { applyMigrations } from '../../prisma/migrate'
import { makePanel } from '../factories/panels'

// What has happened is never rewritten: the app's own role, and the judges', try every way there is to a table.

const appendOnly =
  `AssignmentRelease AuditEvent AwardDecision Certificate ConflictDeclaration Discussion Draw Extension FinalResult
  LateAdmission Objection ObjectionAnswer Opening OpeningApproval OrganizationAward PanelDraw PublicNotice Publication Recusal
  ReportUse ReportUseRetraction Retraction Revision RubricVersion ScoreSheetSubmission Submission UseProof Withdrawal`.split(
    /\s+/,
  )
/** Written by the database alone. */
const derived = ['DiaryTally', 'LedgerEntry', 'StandingApproval', '_prisma_migrations']

let panel: Awaited<ReturnType<typeof makePanel>>
beforeAll(async () => {
  panel = await makePanel({ judges: 2, copies: 1 })
})

const roles: [string, (statement: string) => Promise<unknown>][] = [
  ['app', asApp],
  ['judge', (statement) => asJudge(panel.panel[0]!.judge.id, (client) => client.query(statement))],
]

async function asApp(statement: string) {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    return await client.query(statement)
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

const relations = async (having: string) =>
  (
    await pool.query<{ name: string }>(
      `SELECT "relname" AS "name" FROM pg_class c WHERE "relnamespace" = 'public'::regnamespace AND "relkind" IN ('r', 'v', 'm') AND ${having} ORDER BY 1`,
    )
  ).rows.map(({ name }) => name)

test('the catalogue names the tables that only grow', async () => {
  const found = await relations(
    `NOT has_any_column_privilege('fuqing_app', c."oid", 'UPDATE') AND NOT has_table_privilege('fuqing_app', c."oid", 'DELETE')`,
  )
  expect(found.filter((name) => !derived.includes(name))).toEqual([...appendOnly].sort())
  expect(derived.filter((name) => !found.includes(name))).toEqual([])
  expect(
    await relations(`has_table_privilege('fuqing_app', c."oid", 'INSERT') AND "relname" IN ('${derived.join("','")}')`),
  ).toEqual([])
})

test.each(roles)('no statement of the %s changes, empties, unguards or takes away one of them', async (_role, run) => {
  for (const table of [...appendOnly, ...derived]) {
    const { rows } = await pool.query<{ column: string }>(
      `SELECT column_name AS "column" FROM information_schema.columns WHERE table_name = $1 LIMIT 1`,
      [table],
    )
    const column = `"${rows[0]?.column ?? 'id'}"`
    for (const statement of [
      `UPDATE "${table}" SET ${column} = ${column}`,
      `DELETE FROM "${table}"`,
      `TRUNCATE "${table}" CASCADE`,
      `ALTER TABLE "${table}" DISABLE TRIGGER ALL`,
      `ALTER TABLE "${table}" DISABLE ROW LEVEL SECURITY`,
      `ALTER TABLE "${table}" DROP COLUMN ${column} CASCADE`,
      `ALTER TABLE "${table}" OWNER TO CURRENT_USER`,
      `CREATE RULE r AS ON INSERT TO "${table}" DO INSTEAD NOTHING`,
      `CREATE TRIGGER t BEFORE INSERT ON "${table}" EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
      `DROP TABLE "${table}" CASCADE`,
    ])
      await expect(run(statement), statement).rejects.toThrow(
        /permission denied|must be owner|cannot (update|delete)|not supported|is not a (table|view)|has row-level|is a view/,
      )
  }
  for (const statement of [
    'SET session_replication_role = replica',
    `INSERT INTO "LedgerEntry" VALUES ('${panel.roundId}', 9999, now(), 'sheet', '{}', '', '')`,
    `SELECT append_to_ledger('${panel.roundId}', 'sheet', '{}')`,
    `UPDATE "Assignment" SET "seatId" = "seatId"`,
    `UPDATE "Assignment" SET "dueAt" = NULL`,
  ])
    await expect(run(statement), statement).rejects.toThrow(/permission denied/)
})

test('no function with the owner’s rights is at anybody’s call but the clock and the totals of others', async () => {
  const { rows } = await pool.query<{ call: string }>(
    `SELECT "rolname" || ' ' || p."oid"::regprocedure::text AS "call" FROM pg_proc p, pg_roles r
     WHERE "rolname" IN ('fuqing_app', 'fuqing_judge') AND has_function_privilege(r."oid", p."oid", 'EXECUTE')
       AND ("prosecdef" OR "prorettype" = 'trigger'::regtype) AND "pronamespace" IN ('public'::regnamespace, 'graphile_worker'::regnamespace)
       AND ("prosecdef" OR "pronamespace" = 'public'::regnamespace) ORDER BY 1`,
  )
  expect(rows.map(({ call }) => call)).toEqual([
    'fuqing_app campaign_now()',
    'fuqing_judge campaign_now()',
    'fuqing_judge others_totals(uuid)',
  ])
})

test.each(roles)('the %s makes no trigger of the ledger’s on a table of its own', async (_role, run) => {
  const entries = () => pool.query(`SELECT count(*) FROM "LedgerEntry"`).then(({ rows }) => rows[0])
  const before = await entries()
  const forged = `CREATE TEMP TABLE forged ("roundId" uuid, "role" text, "personId" uuid);
    CREATE TRIGGER t AFTER INSERT ON forged FOR EACH ROW EXECUTE FUNCTION ledger_approval();
    INSERT INTO forged VALUES ('${panel.roundId}', 'SUPERVISOR', '${randomUUID()}')`
  await expect(run(forged)).rejects.toThrow(/permission denied for function/)
  const asOwner = `CREATE TEMP TABLE forged (x int);
    CREATE TRIGGER t AFTER INSERT ON forged EXECUTE FUNCTION tally_diary('any statement')`
  await expect(run(asOwner)).rejects.toThrow(/permission denied for function/)
  expect(await entries()).toEqual(before)
})

test('a temporary table does not stand in for one of the house', async () => {
  const [first, second] = panel.panel.map(({ judge }) => judge.id)
  const { rows } = await pool.query<{ id: string }>(
    `SELECT a."id" FROM "Assignment" a JOIN "Seat" s ON s."id" = a."seatId" WHERE s."personId" = $1`,
    [second],
  )
  const others = rows[0]!.id
  const writing = asJudge(first!, (client) =>
    client.query(`CREATE TEMP TABLE "Assignment" ("id" uuid) ON COMMIT DROP; INSERT INTO "Assignment" VALUES ('${others}');
      INSERT INTO "ScoreSheet" ("assignmentId", "scores") VALUES ('${others}', '{}')`),
  )
  await expect(writing).rejects.toThrow(/row-level security/)
})

test('a migration that was changed after it had been applied is told', async () => {
  const owner = process.env.FUQING_OWNER_DATABASE_URL!
  expect(await applyMigrations(owner)).toEqual({ applied: [], altered: [] })
  const client = new pg.Client({ connectionString: owner })
  await client.connect()
  await client.query(`UPDATE _prisma_migrations SET checksum = 'another' WHERE migration_name = '0002_guards'`)
  await client.end()
  expect(await applyMigrations(owner)).toEqual({ applied: [], altered: ['0002_guards'] })
})
