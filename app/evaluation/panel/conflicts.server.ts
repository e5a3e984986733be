import { conflictsOfInterest, type Conflict, type ConflictKind } from '../../../scoring'
import type { Transaction } from '../../server/db.server'
import type { LockedRound } from '../rounds/lock.server'
import { conflictKinds } from '../vocabulary'
import { declaredText, entriesMeant, kindOfRelation, type Declared, type EntryNames } from './declared'

type Entry = { id: string; authorId: string; organizationId: string; handedInAt: string; contributors: string[] }
type Seat = { id: string; personId: string; units: string[] }

const kindNames: Partial<Record<ConflictKind, string>> = {
  ownEntry: '本人的报告',
  coAuthor: '合作作者',
  recommender: '推荐人',
  sameUnit: '同一单位',
  sameCounty: '同一县',
  sameCity: '同一市',
}

/** Standing entries of a round with their people and units. */
function standingEntries(tx: Transaction, roundId: string): Promise<Entry[]> {
  return tx.$queryRaw<Entry[]>`
    SELECT e."id", s."authorId", p."organizationId", a."organizationId" AS "handedInAt",
      array(SELECT c."personId" FROM "Contributor" c WHERE c."reportId" = p."id" AND c."personId" IS NOT NULL
        UNION SELECT t."personId" FROM "Contributor" c JOIN "Person" q ON q."name" = c."name" JOIN "Seat" t ON t."personId" = q."id" AND t."roundId" = e."roundId"
        WHERE c."reportId" = p."id" AND c."personId" IS NULL) AS "contributors"
    FROM "Entry" e JOIN "Submission" s ON s."id" = e."submissionId" JOIN "Report" p ON p."id" = s."reportId" JOIN "Person" a ON a."id" = s."authorId"
    WHERE e."roundId" = ${roundId}::uuid AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = s."id")`
}

/** Writes anew what the tree, the reports and the judges' declarations say; what the organiser added stays. */
export async function refreshConflicts(tx: Transaction, round: LockedRound): Promise<void> {
  await tx.conflictOfInterest.deleteMany({
    where: { source: { in: ['TREE', 'DECLARED'] }, seat: { roundId: round.id } },
  })
  await writeComputed(tx, round)
  await writeDeclared(tx, round)
}

async function writeComputed(tx: Transaction, round: LockedRound): Promise<void> {
  const entries = await standingEntries(tx, round.id)
  const seats = await tx.$queryRaw<Seat[]>`
    SELECT s."id", s."personId", array(SELECT p."organizationId" UNION SELECT g."organizationId" FROM "RoleGrant" g
      WHERE g."personId" = p."id" AND g."revokedAt" IS NULL) AS "units"
    FROM "Seat" s JOIN "Person" p ON p."id" = s."personId" WHERE s."roundId" = ${round.id}::uuid AND s."vacatedAt" IS NULL`
  const organizations = await tx.organization.findMany({
    select: { id: true, parentId: true, level: true, name: true },
  })
  const found = conflictsOfInterest(
    {
      organizations: organizations.map(({ id, parentId, level }) => ({ id, parent: parentId, level: levels[level] })),
      reports: entries.map(({ id, authorId, organizationId, handedInAt, contributors }) => ({
        id,
        authors: [authorId, ...contributors],
        units: [...new Set([organizationId, handedInAt])],
      })),
      judges: seats.map(({ id, personId, units }) => ({ id, person: personId, units })),
    },
    {
      sameCity: round.settings.sameCity,
      entrantBarredFrom: 'entry',
      off: conflictKinds.filter((kind) => !round.settings.conflictKinds.includes(kind)),
    },
  )
  const names = new Map(organizations.map(({ id, name }) => [id, name]))
  const byPair = new Map<string, Conflict[]>()
  for (const one of found)
    byPair.set(`${one.judge} ${one.report}`, [...(byPair.get(`${one.judge} ${one.report}`) ?? []), one])
  await tx.conflictOfInterest.createMany({
    data: [...byPair.values()].map((list) => ({
      seatId: list[0]!.judge,
      entryId: list[0]!.report,
      source: 'TREE',
      reason: [...new Set(list.map((one) => reasonOf(one, names)))].join('；'),
    })),
  })
}

/** Meets each judge's words with the people and units behind the entries. */
async function writeDeclared(tx: Transaction, round: LockedRound): Promise<void> {
  const declared = await tx.$queryRaw<Declared[]>`
    SELECT d."seatId", d."relation"::text, d."person", d."unit", d."note" FROM "ConflictDeclaration" d JOIN "Seat" s ON s."id" = d."seatId"
    WHERE s."roundId" = ${round.id}::uuid AND s."vacatedAt" IS NULL AND d."relation" <> 'NONE' ORDER BY d."declaredAt"`
  const barring = declared.filter(({ relation }) => round.settings.conflictKinds.includes(kindOfRelation[relation]))
  if (barring.length === 0) return
  const entries = await entryNames(tx, round.id)
  const reasons = new Map<string, { seatId: string; entryId: string; reason: string }>()
  for (const one of barring) {
    for (const entryId of entriesMeant(one, entries)) {
      const before = reasons.get(`${one.seatId} ${entryId}`)
      reasons.set(`${one.seatId} ${entryId}`, {
        seatId: one.seatId,
        entryId,
        reason: [before?.reason, declaredText(one)].filter(Boolean).join('；'),
      })
    }
  }
  await tx.conflictOfInterest.createMany({ data: [...reasons.values()].map((row) => ({ ...row, source: 'DECLARED' })) })
}

/** Names of the authors and units of all standing entries. */
function entryNames(tx: Transaction, roundId: string): Promise<EntryNames[]> {
  return tx.$queryRaw<EntryNames[]>`
    SELECT e."id", array(SELECT a."name" UNION SELECT c."name" FROM "Contributor" c WHERE c."reportId" = r."id") AS "people",
      array(SELECT o."name" FROM "Organization" o WHERE o."id" IN (r."organizationId", a."organizationId")
        UNION SELECT o."shortName" FROM "Organization" o WHERE o."id" IN (r."organizationId", a."organizationId")
        UNION SELECT f."name" FROM "FormerName" f WHERE f."organizationId" IN (r."organizationId", a."organizationId")
        UNION SELECT c."unit" FROM "Contributor" c WHERE c."reportId" = r."id" AND c."unit" <> '') AS "units"
    FROM "Entry" e JOIN "Submission" s ON s."id" = e."submissionId" JOIN "Report" r ON r."id" = s."reportId" JOIN "Person" a ON a."id" = s."authorId"
    WHERE e."roundId" = ${roundId}::uuid AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = s."id")`
}

const levels = { PROVINCE: 'province', CITY: 'city', COUNTY: 'county', OTHER: 'other' } as const

function reasonOf({ kind, source }: Conflict, names: Map<string, string>): string {
  const name = kindNames[kind] ?? '其他'
  return source.from === 'organizations' ? `${name}（${names.get(source.common)}）` : name
}

/** Judges with an entry of their own, where the round bars them altogether. */
export async function entrants(tx: Transaction, round: LockedRound): Promise<{ personId: string; name: string }[]> {
  if (round.settings.entrantBarredFrom === 'entry') return []
  return tx.$queryRaw`
    SELECT DISTINCT p."id" AS "personId", p."name" FROM "Entry" e JOIN "Submission" s ON s."id" = e."submissionId" JOIN "Person" p ON p."id" = s."authorId"
    WHERE e."roundId" = ${round.id}::uuid AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = s."id")
      AND EXISTS (SELECT FROM "RoleGrant" g WHERE g."personId" = p."id" AND g."role" = 'JUDGE' AND g."revokedAt" IS NULL)`
}
