import { db } from '../server/db.server'

/** Whether a report is an entry of a round not yet opened: publishing it would tell judges who wrote it. */
export async function isEmbargoed(reportId: string | null): Promise<boolean> {
  if (!reportId) return false
  const entry = await db.entry.findFirst({
    where: { submission: { reportId, withdrawal: null }, round: { opening: null } },
    select: { id: true },
  })
  return entry !== null
}
