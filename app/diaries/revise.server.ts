import type { Actor } from '../accounts/actor'
import { audit } from '../server/audit.server'
import { db } from '../server/db.server'
import { forgetFiles } from '../server/forget-files.server'
import { enqueueIndexJobs } from '../server/index-job.server'
import { Refusal } from '../server/refusal'
import { campaignOfDay, checkContactPoint, settleContent } from './check-entry.server'
import { EntryConflict } from './conflict'
import { columnsOf, contentOf, contentSelect, findingRows, sameContent } from './content.server'
import { keepPhotos, type KeptPhoto } from './keep-photos.server'
import { recordId } from '../server/record-id'
import type { EntryContent, EntryInput } from './schema'
import { maxPhotos } from './vocabulary'
import { inLibrary } from './visibility.server'

export type PhotoChanges = { added: File[]; removed: string[] }

/**
 * Changes the actor's own entry, if nobody changed it since the version she saw.
 * A change sent twice is made once.
 * @throws Refusal, PersonalDataFound; EntryConflict when the stored version is another
 */
export async function revise(
  actor: Actor,
  addressed: string,
  input: EntryInput,
  changes: PhotoChanges = { added: [], removed: [] },
): Promise<{ id: string }> {
  const entryId = recordId(addressed)
  const content = settleContent(input)
  const { forgotten } = await keepPhotos(changes.added, (added) =>
    change(actor, entryId, input, { content, added, removed: changes.removed }),
  )
  await forgetFiles(forgotten)
  return { id: entryId }
}

type Change = { content: EntryContent; added: KeptPhoto[]; removed: string[] }

/** @returns the files that the entry shows no more, or shows already */
function change(actor: Actor, entryId: string, input: EntryInput, { content, added, removed: leaving }: Change) {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "DiaryEntry" WHERE "id" = ${entryId}::uuid FOR UPDATE`
    const entry = await tx.diaryEntry.findFirst({
      where: { id: entryId, authorId: actor.id, deletedAt: null },
      select: { ...contentSelect, version: true, _count: { select: { photos: true } } },
    })
    if (!entry) throw new Refusal('这条日记已经删除，没有保存。您写的内容还在，可以复制到新的一条。')
    const { version, _count, ...row } = entry
    const standing = contentOf(row)
    if (version !== input.version) {
      if (sameContent(standing, content)) return { forgotten: added.map(({ storageKey }) => storageKey) }
      throw new EntryConflict({ id: entryId, version, content: standing })
    }
    const campaignId = await campaignOfDay(tx, content.date)
    await checkContactPoint(tx, actor, content, row.contactPointId)
    const removing = { diaryEntryId: entryId, id: { in: leaving } }
    const removed = await tx.photo.findMany({ where: removing, select: { storageKey: true } })
    await tx.photo.deleteMany({ where: removing })
    if (_count.photos - removed.length + added.length > maxPhotos)
      throw new Refusal(`一条日记最多 ${maxPhotos} 张照片。`, 'photos')
    await tx.photo.createMany({ data: added.map((photo) => ({ ...photo, ownerId: actor.id, diaryEntryId: entryId })) })
    await tx.finding.deleteMany({ where: { diaryEntryId: entryId } })
    await tx.diaryEntry.update({
      where: { id: entryId },
      data: {
        ...columnsOf(content),
        campaignId,
        version: { increment: 1 },
        findings: { create: findingRows(content.findings) },
      },
    })
    const shown = [
      { ...standing, deletedAt: null },
      { ...content, deletedAt: null },
    ].some(inLibrary)
    if (shown) await enqueueIndexJobs(tx, 'diary', [entryId])
    await audit(tx, {
      actorId: actor.id,
      action: 'diary.write',
      subjectType: 'diary-entry',
      subjectId: entryId,
      detail: { version: version + 1, visibility: content.visibility, sensitive: content.sensitive },
    })
    return { forgotten: removed.map(({ storageKey }) => storageKey) }
  })
}
