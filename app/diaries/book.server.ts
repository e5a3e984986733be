import type { Actor } from '../accounts/actor'
import { db } from '../server/db.server'
import { contentOf, contentSelect } from './content.server'
import { maskPersonalData } from '../accounts/personal-data'

/**
 * A cadre's entries of a year, oldest first, as the bound volume prints them.
 * The ordinary copy covers personal data and leaves sensitive entries out (their number is told).
 */
export async function readBook(actor: Actor, year: number, whole: boolean) {
  const rows = await db.diaryEntry.findMany({
    where: { authorId: actor.id, deletedAt: null, campaign: { year } },
    orderBy: [{ date: 'asc' }, { createdAt: 'asc' }],
    select: { ...contentSelect, id: true, contactPoint: { select: { name: true, town: true } } },
    take: 2000,
  })
  const cover = whole ? (text: string) => text : maskPersonalData
  const shown = rows.filter(({ sensitive }) => whole || !sensitive)
  return {
    leftOut: rows.length - shown.length,
    entries: shown.map(({ id, contactPoint, ...row }, index) => {
      const { text, findings, place, ...content } = contentOf(row)
      return {
        ...content,
        id,
        number: index + 1,
        place: cover(contactPoint ? contactPoint.town + contactPoint.name : place),
        text: cover(text),
        findings: findings.map((finding) => ({ ...finding, summary: cover(finding.summary) })),
      }
    }),
  }
}

export type BookEntry = Awaited<ReturnType<typeof readBook>>['entries'][number]
