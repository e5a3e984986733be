import type { Actor } from '../../accounts/actor'
import { db } from '../../server/db.server'
import { recordId } from '../../server/record-id'
import { concernedOf, handlerOf, recusalFrom } from './stage'

/** The notice of a round with the days it runs; null before it. */
export function readNotice(roundId: string) {
  return db.publicNotice.findUnique({
    where: { roundId },
    select: {
      workingDays: true,
      firstDay: true,
      lastDay: true,
      openedAt: true,
      round: { select: { decision: { select: { decidedAt: true } } } },
    },
  })
}

/** The objections to a round, those still to be answered first, and why this person may not handle one. Names are for those who handle them. */
export async function listObjections(actor: Actor, roundId: string) {
  const rows = await db.objection.findMany({
    where: { roundId },
    orderBy: { receivedAt: 'asc' },
    select: {
      id: true,
      name: true,
      contact: true,
      text: true,
      dueOn: true,
      receivedAt: true,
      registeredById: true,
      concernedIds: true,
      answer: { select: { upheld: true, answer: true, answeredAt: true } },
      entry: {
        select: {
          submission: {
            select: {
              authorId: true,
              report: { select: { title: true, organizationId: true, contributors: { select: { name: true } } } },
            },
          },
        },
      },
    },
  })
  return rows
    .map(({ entry, ...rest }) => ({
      ...rest,
      title: entry?.submission.report.title ?? null,
      barred: recusalFrom(handlerOf(actor), concernedOf({ concernedIds: rest.concernedIds, entry })),
    }))
    .sort((a, b) => Number(a.answer !== null) - Number(b.answer !== null))
}
export type ObjectionRow = Awaited<ReturnType<typeof listObjections>>[number]

/** The organisers an objection may be about. */
export function listStaff() {
  return db.person.findMany({
    where: { roles: { some: { role: { in: ['ORGANIZER', 'SUPERVISOR'] }, revokedAt: null } }, deactivatedAt: null },
    orderBy: { name: 'asc' },
    take: 60,
    select: { id: true, name: true },
  })
}

/** Notices that the public may see, the newest first. */
export function listNotices() {
  return db.publicNotice.findMany({
    orderBy: { openedAt: 'desc' },
    take: 50,
    select: {
      roundId: true,
      firstDay: true,
      lastDay: true,
      round: {
        select: { name: true, campaign: { select: { year: true } }, decision: { select: { decidedAt: true } } },
      },
    },
  })
}

/** One of them. @throws Response 404 before the notice is open */
export async function findNotice(roundId: string | undefined) {
  const notice = await db.publicNotice.findUnique({
    where: { roundId: recordId(roundId) },
    select: {
      roundId: true,
      workingDays: true,
      firstDay: true,
      lastDay: true,
      round: {
        select: {
          name: true,
          campaign: { select: { year: true } },
          decision: { select: { form: true, decidedAt: true } },
        },
      },
    },
  })
  if (!notice) throw new Response(null, { status: 404 })
  return notice
}
