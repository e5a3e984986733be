import { conflictsOfInterest, type Conflict, type ConflictKind } from '../../../scoring'
import type { Transaction } from '../../server/db.server'
import type { LockedRound } from '../rounds/lock.server'

type Entry = { id: string; authorId: string; organizationId: string; handedInAt: string; contributors: string[] }
type Seat = { id: string; personId: string; units: string[] }

const kindNames: Partial<Record<ConflictKind, string>> = {
  ownEntry: '本人的报告', coAuthor: '合作作者', recommender: '推荐人', sameUnit: '同一单位', sameCounty: '同一县', sameCity: '同一市',
}

/** Standing entries of a round with their people and units. */
export function standingEntries(tx: Transaction, roundId: string): Promise<Entry[]> {
  return tx.$queryRaw<Entry[]>`
    SELECT e."id", s."authorId", p."organizationId", a."organizationId" AS "handedInAt",
      coalesce((SELECT array_agg(c."personId") FROM "Contributor" c WHERE c."reportId" = p."id" AND c."personId" IS NOT NULL), '{}') AS "contributors"
    FROM "Entry" e JOIN "Submission" s ON s."id" = e."submissionId" JOIN "Report" p ON p."id" = s."reportId" JOIN "Person" a ON a."id" = s."authorId"
    WHERE e."roundId" = ${roundId}::uuid AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = s."id")`
}

/** Writes anew what the tree and the reports say about conflicts; declared and added ones stay. */
export async function refreshConflicts(tx: Transaction, round: LockedRound): Promise<void> {
  const entries = await standingEntries(tx, round.id)
  const seats = await tx.$queryRaw<Seat[]>`
    SELECT s."id", s."personId", array(SELECT p."organizationId" UNION SELECT g."organizationId" FROM "RoleGrant" g
      WHERE g."personId" = p."id" AND g."revokedAt" IS NULL) AS "units"
    FROM "Seat" s JOIN "Person" p ON p."id" = s."personId" WHERE s."roundId" = ${round.id}::uuid AND s."vacatedAt" IS NULL`
  const organizations = await tx.organization.findMany({ select: { id: true, parentId: true, level: true, name: true } })
  const found = conflictsOfInterest({
    organizations: organizations.map(({ id, parentId, level }) => ({ id, parent: parentId, level: levels[level] })),
    reports: entries.map(({ id, authorId, organizationId, handedInAt, contributors }) => ({ id, authors: [authorId, ...contributors], units: [...new Set([organizationId, handedInAt])] })),
    judges: seats.map(({ id, personId, units }) => ({ id, person: personId, units })),
  }, { sameCity: round.settings.sameCity, entrantBarredFrom: 'entry' })
  const names = new Map(organizations.map(({ id, name }) => [id, name]))
  const byPair = new Map<string, Conflict[]>()
  for (const one of found) byPair.set(`${one.judge} ${one.report}`, [...(byPair.get(`${one.judge} ${one.report}`) ?? []), one])
  await tx.conflictOfInterest.deleteMany({ where: { source: 'TREE', seat: { roundId: round.id } } })
  await tx.conflictOfInterest.createMany({
    data: [...byPair.values()].map((list) => ({
      seatId: list[0]!.judge, entryId: list[0]!.report, source: 'TREE', reason: [...new Set(list.map((one) => reasonOf(one, names)))].join('；'),
    })),
  })
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
