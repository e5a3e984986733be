import type { Actor } from '../accounts/actor'
import { audit } from '../server/audit.server'
import { db } from '../server/db.server'
import { enqueueIndexJobs } from '../server/index-job.server'
import { Refusal } from '../server/refusal'
import { recordId } from '../server/record-id'
import { inLibrary } from './visibility.server'

/** How long a deletion can be undone, in hours of real time. */
const undoHours = 24

/** Takes the actor's own entry out of every list; a second time changes nothing. */
export async function deleteEntry(actor: Actor, entryId: string): Promise<void> {
  await setDeleted(actor, entryId, new Date())
}

/** @throws Refusal when it was deleted too long ago */
export async function restoreEntry(actor: Actor, entryId: string): Promise<void> {
  await setDeleted(actor, entryId, null)
}

async function setDeleted(actor: Actor, addressed: string, deletedAt: Date | null): Promise<void> {
  const entryId = recordId(addressed)
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "DiaryEntry" WHERE "id" = ${entryId}::uuid FOR UPDATE`
    const entry = await tx.diaryEntry.findFirst({
      where: { id: entryId, authorId: actor.id },
      select: { visibility: true, sensitive: true, deletedAt: true },
    })
    if (!entry) throw new Response(null, { status: 404 })
    if ((entry.deletedAt === null) === (deletedAt === null)) return
    if (entry.deletedAt && Date.now() - entry.deletedAt.getTime() > undoHours * 3_600_000) {
      throw new Refusal(`删除已超过 ${undoHours} 小时，不能再撤销。`)
    }
    await tx.diaryEntry.update({ where: { id: entryId }, data: { deletedAt } })
    if (inLibrary({ ...entry, deletedAt: null })) await enqueueIndexJobs(tx, 'diary', [entryId])
    const state = deletedAt ? 'deleted' : 'restored'
    await audit(tx, {
      actorId: actor.id,
      action: 'diary.write',
      subjectType: 'diary-entry',
      subjectId: entryId,
      detail: { state },
    })
  })
}
