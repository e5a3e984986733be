import { pool } from '../../server/db.server'
import type { Identities } from '../redact'

type Row = {
  people: { name: string; post: string; phone: string | null; email: string; username: string }[]
  contributors: { name: string; unit: string }[]
  units: { name: string; shortName: string; level: string }[]
  points: { name: string; town: string }[]
  place: string
}

/** Everything the database knows that could tell who wrote a report: author, co-authors, unit and its people and villages. */
export async function identitiesOf(submissionId: string): Promise<Identities> {
  const { rows } = await pool.query<Row>({
    name: 'identities',
    text: `WITH RECURSIVE report AS (
        SELECT p."id", p."authorId", p."organizationId", p."place", v."content" -> 'contributors' AS "frozen"
        FROM "Submission" s JOIN "Report" p ON p."id" = s."reportId" JOIN "Revision" v ON v."id" = s."revisionId" WHERE s."id" = $1),
      unit AS (
        SELECT o."id", o."name", o."shortName", o."level", o."parentId" FROM "Organization" o JOIN report p ON o."id" = p."organizationId"
        UNION ALL SELECT o."id", o."name", o."shortName", o."level", o."parentId" FROM "Organization" o JOIN unit u ON o."id" = u."parentId")
      SELECT p."place",
        (SELECT coalesce(json_agg(json_build_object('name', a."name", 'post', a."post", 'phone', a."phone", 'email', a."email", 'username', a."username")), '[]')
          FROM "Person" a WHERE a."organizationId" = p."organizationId" OR a."id" = p."authorId"
            OR a."id" IN (SELECT c."personId" FROM "Contributor" c WHERE c."reportId" = p."id")) AS "people",
        (SELECT coalesce(json_agg(json_build_object('name', c."name", 'unit', c."unit")), '[]') FROM (
          SELECT k."name", k."unit" FROM "Contributor" k WHERE k."reportId" = p."id"
          UNION SELECT f."name", f."unit" FROM jsonb_to_recordset(CASE jsonb_typeof(p."frozen") WHEN 'array' THEN p."frozen" ELSE '[]' END) f("name" text, "unit" text)
        ) c WHERE c."name" IS NOT NULL) AS "contributors",
        (SELECT json_agg(json_build_object('name', u."name", 'shortName', u."shortName", 'level', u."level")) FROM unit u WHERE u."level" <> 'PROVINCE') AS "units",
        (SELECT coalesce(json_agg(json_build_object('name', k."name", 'town', k."town")), '[]') FROM "ContactPoint" k WHERE k."organizationId" = p."organizationId") AS "points"
      FROM report p`,
    values: [submissionId],
  })
  const row = rows[0]
  if (!row) throw new Error(`no submission ${submissionId}`)
  return identitiesFrom(row)
}

function identitiesFrom({ people, contributors, units, points, place }: Row): Identities {
  const given = (list: (string | null | undefined)[]) => [
    ...new Set(list.filter((one): one is string => Boolean(one?.trim()))),
  ]
  const level = (wanted: string) => units?.find((unit) => unit.level === wanted)
  const city = level('CITY')
  return {
    people: [
      ...people.map(({ name, post }) => ({ name, titles: titlesOf(post) })),
      ...contributors.map(({ name }) => ({ name })),
    ].filter(({ name }) => name.trim().length > 1),
    units: [
      ...(units ?? []).map(({ name, shortName, level: at }) => ({
        name,
        abbreviations: at === 'OTHER' ? [shortName] : [],
      })),
      ...given(contributors.map(({ unit }) => unit)).map((name) => ({ name })),
    ],
    city: city ? divisionOf(city.name) : null,
    county: level('COUNTY')?.shortName ?? null,
    towns: given([...points.map(({ town }) => town), ...(place.match(/\p{Script=Han}{2,4}(?:镇|乡|街道)/gu) ?? [])]),
    villages: given(points.map(({ name }) => name)),
    phones: given(people.map(({ phone }) => phone)),
    emails: given(people.map(({ email }) => (email.endsWith('@example.invalid') ? null : email))),
  }
}

/** 菏泽市妇女联合会 → 菏泽市 */
const divisionOf = (name: string) => name.replace(/妇女联合会$/, '')

/** Titles at the end of a post: 曹县妇联副主席 → 副主席. */
const titlesOf = (post: string) => post.match(/(?:副?主席|副?主任|副?部长|副?处长|副?科长|干事|科员)$/g) ?? []
