import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { db, type Transaction } from '../../server/db.server'
import { enqueue, type JobHandler } from '../../server/jobs.server'
import { files } from '../../server/file-store.server'
import { Refusal } from '../../server/refusal'
import { lockRound } from '../rounds/lock.server'
import { gradeNames } from '../wording'
import { listCertificates } from './queries.server'
import { setCertificates } from './set.server'

export const certifying = 'certificates.print'

/**
 * Gives every final award its certificate with the next numbers of the year, then has all of them set in one file
 * behind the page. Whoever clicks at the same moment waits, finds them issued and makes none twice.
 * @returns how many are new
 */
export function issueCertificates(actor: Actor, roundId: string): Promise<number> {
  return db.$transaction(async (tx) => {
    const round = await lockRound(tx, roundId)
    if (!(await tx.awardDecision.count({ where: { roundId: round.id } })))
      throw new Refusal('奖项还没有确定，不能制发证书。')
    const { year } = await tx.campaign.findUniqueOrThrow({ where: { id: round.campaignId }, select: { year: true } })
    const rows = [...(await ofAwards(tx, round.id)), ...(await ofOrganizations(tx, round.id))]
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(20120908, ${year}::int)` // other rounds of the year count on
    const { _max } = await tx.certificate.aggregate({ where: { year }, _max: { number: true } })
    const issued = { year, roundId: round.id, issuedById: actor.id }
    await tx.certificate.createMany({
      data: rows.map((row, at) => ({ ...row, ...issued, number: (_max.number ?? 0) + at + 1 })),
    })
    await enqueue(tx, { kind: certifying, ownerId: actor.id, subjectId: round.id })
    await audit(tx, {
      actorId: actor.id,
      action: 'certificate.issue',
      subjectType: 'Round',
      subjectId: round.id,
      detail: { count: rows.length, after: _max.number ?? 0 },
    })
    return rows.length
  })
}

async function ofAwards(tx: Transaction, roundId: string) {
  const awards = await tx.award.findMany({
    where: { roundId, conferredAt: { not: null }, entry: { certificate: null } },
    orderBy: [{ grade: 'asc' }, { place: 'asc' }, { entryId: 'asc' }],
    select: {
      entryId: true,
      grade: true,
      entry: {
        select: {
          submission: {
            select: {
              revision: { select: { content: true } },
              report: {
                select: {
                  author: { select: { name: true } },
                  organization: { select: { name: true } },
                  contributors: { orderBy: { position: 'asc' }, select: { name: true } },
                },
              },
            },
          },
        },
      },
    },
  })
  return awards.map(
    ({
      entryId,
      grade,
      entry: {
        submission: { revision, report },
      },
    }) => ({
      entryId,
      award: gradeNames[grade],
      title: (revision.content as { title: string }).title,
      unit: report.organization.name,
      names: [report.author.name, ...report.contributors.map(({ name }) => name)],
    }),
  )
}

async function ofOrganizations(tx: Transaction, roundId: string) {
  const awards = await tx.organizationAward.findMany({
    where: { roundId },
    orderBy: { organization: { code: 'asc' } },
    select: { organizationId: true, organization: { select: { name: true } } },
  })
  const have = new Set(
    (
      await tx.certificate.findMany({
        where: { roundId, organizationId: { not: null } },
        select: { organizationId: true },
      })
    ).map(({ organizationId }) => organizationId),
  )
  return awards
    .filter(({ organizationId }) => !have.has(organizationId))
    .map(({ organizationId, organization }) => ({
      organizationId,
      award: '优秀组织奖',
      names: [organization.name],
      unit: organization.name,
    }))
}

/** Sets all certificates of a round as one PDF and keeps it; run again, it makes the file anew. */
export const printCertificates: JobHandler = async ({ subjectId, progress }) => {
  const certificates = await listCertificates(subjectId!)
  await progress(0, certificates.length, '正在排版')
  const storageKey = await files.put(await setCertificates(certificates), 'pdf')
  await progress(certificates.length, certificates.length, `${certificates.length} 张证书已排好`)
  return { storageKey, count: certificates.length }
}
