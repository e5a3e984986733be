import type { Prisma, RevisionReason } from '../../prisma/client/client'
import type { Transaction } from '../server/db.server'
import { charactersOf, sameContent, type ReportContent } from './content'
import { storedContentSchema } from './schema'

const autosaveInterval = 10 * 60_000

type NewRevision = { reportId: string; actorId: string; content: ReportContent; reason: RevisionReason }

async function latestRevision(tx: Transaction, reportId: string) {
  const row = await tx.revision.findFirst({
    where: { reportId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, content: true, createdAt: true },
  })
  return row && { ...row, content: storedContentSchema.parse(row.content) }
}

/** Freezes a content as the report's next revision. The report must be locked. */
export async function addRevision(tx: Transaction, { reportId, actorId, content, reason }: NewRevision) {
  const last = await tx.revision.aggregate({ where: { reportId }, _max: { number: true } })
  return tx.revision.create({
    data: {
      reportId,
      reason,
      content: content satisfies Prisma.InputJsonObject,
      characters: charactersOf(content),
      number: (last._max.number ?? 0) + 1,
      createdById: actorId,
    },
    select: { id: true, number: true },
  })
}

/** The same, unless the latest revision already says exactly this. */
export async function keepRevision(tx: Transaction, revision: NewRevision) {
  const last = await latestRevision(tx, revision.reportId)
  return last && sameContent(last.content, revision.content) ? last : addRevision(tx, revision)
}

/** Autosave leaves a revision at most every ten minutes. */
export async function keepAutosave(tx: Transaction, revision: Omit<NewRevision, 'reason'>, at = new Date()) {
  const last = await latestRevision(tx, revision.reportId)
  if (last && at.getTime() - last.createdAt.getTime() < autosaveInterval) return
  await addRevision(tx, { ...revision, reason: 'AUTOSAVE' })
}
