import type { Actor } from '../accounts/actor'
import type { FindingKind } from '../accounts/vocabulary'
import { db, type Transaction } from '../server/db.server'
import { lockEditableReport } from './own-report.server'

const recent = 15

const entryColumns = {
  id: true,
  date: true,
  place: true,
  text: true,
  sensitive: true,
  contactPoint: { select: { name: true } },
  findings: { select: { id: true, kind: true, summary: true }, orderBy: { position: 'asc' } },
} as const

/** Her diary at the side of the draft: entries the report rests on, then the latest others. */
export async function readDiaryPanel(actor: Actor, reportId: string) {
  const own = { authorId: actor.id, deletedAt: null }
  const [linked, others] = await Promise.all([
    db.diaryEntry.findMany({
      where: { ...own, sources: { some: { reportId } } },
      orderBy: { date: 'desc' },
      select: entryColumns,
    }),
    db.diaryEntry.findMany({
      where: { ...own, sources: { none: { reportId } } },
      orderBy: [{ date: 'desc' }, { id: 'desc' }],
      take: recent,
      select: entryColumns,
    }),
  ])
  const short = (entry: (typeof linked)[number], isLinked: boolean) => ({
    id: entry.id,
    date: entry.date,
    sensitive: entry.sensitive,
    linked: isLinked,
    findings: entry.findings,
    place: entry.contactPoint?.name ?? entry.place,
    excerpt: entry.text.slice(0, 60),
  })
  return [...linked.map((entry) => short(entry, true)), ...others.map((entry) => short(entry, false))]
}
export type PanelEntry = Awaited<ReturnType<typeof readDiaryPanel>>[number]

async function findOwnEntry(
  tx: Transaction,
  actor: Actor,
  where: { id: string } | { findings: { some: { id: string } } },
) {
  const entry = await tx.diaryEntry.findFirst({
    where: { ...where, authorId: actor.id, deletedAt: null },
    select: { id: true, date: true, sensitive: true },
  })
  if (!entry) throw new Response(null, { status: 404 })
  return entry
}

const link = (tx: Transaction, reportId: string, diaryEntryId: string) =>
  tx.reportSource.createMany({ data: [{ reportId, diaryEntryId }], skipDuplicates: true })

/** Notes that the report rests on one of her diary entries, or takes the note back. Doing it twice changes nothing. */
export function setSource(
  actor: Actor,
  { reportId, entryId, linked }: { reportId: string; entryId: string; linked: boolean },
): Promise<void> {
  return db.$transaction(async (tx) => {
    await lockEditableReport(tx, actor, reportId)
    const { id } = await findOwnEntry(tx, actor, { id: entryId })
    if (linked) await link(tx, reportId, id)
    else await tx.reportSource.deleteMany({ where: { reportId, diaryEntryId: id } })
  })
}

/** A finding of her own diary to be quoted; its entry becomes a source. Sensitive entries are not quoted (404). */
export function takeFinding(
  actor: Actor,
  { reportId, findingId }: { reportId: string; findingId: string },
): Promise<{ summary: string; kind: FindingKind; date: Date }> {
  return db.$transaction(async (tx) => {
    await lockEditableReport(tx, actor, reportId)
    const entry = await findOwnEntry(tx, actor, { findings: { some: { id: findingId } } })
    if (entry.sensitive) throw new Response(null, { status: 404 })
    await link(tx, reportId, entry.id)
    const { summary, kind } = await tx.finding.findUniqueOrThrow({
      where: { id: findingId },
      select: { summary: true, kind: true },
    })
    return { summary, kind, date: entry.date }
  })
}
