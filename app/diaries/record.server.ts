import type { Actor } from '../accounts/actor'
import { audit } from '../server/audit.server'
import { db, type Transaction } from '../server/db.server'
import { enqueueIndexJobs } from '../server/index-job.server'
import { Refusal } from '../server/refusal'
import { campaignOfDay, checkContactPoint, settleContent } from './check-entry.server'
import { EntryConflict } from './conflict'
import { columnsOf, contentOf, contentSelect, findingRows, sameContent } from './content.server'
import { keepPhotos, type KeptPhoto } from './keep-photos.server'
import type { EntryContent, EntryInput } from './schema'
import { inLibrary } from './visibility.server'

/**
 * Writes a new entry once. The browser's id makes a resent entry recognised: the first one stands.
 * @throws Refusal, PersonalDataFound; EntryConflict when the id is known with other words
 */
export async function record(
  actor: Actor,
  input: EntryInput,
  uploads: File[] = [],
): Promise<{ id: string; repeated: boolean }> {
  const content = settleContent(input)
  return keepPhotos(uploads, (photos) => write(actor, input, { content, photos }))
}

function write(actor: Actor, input: EntryInput, { content, photos }: { content: EntryContent; photos: KeptPhoto[] }) {
  return db.$transaction(async (tx) => {
    const known = await findKnown(tx, actor, input.clientId, content)
    if (known) return known
    const campaignId = await campaignOfDay(tx, content.date)
    await checkContactPoint(tx, actor, content)
    const rows = await tx.diaryEntry.createManyAndReturn({
      data: [
        {
          ...columnsOf(content),
          clientId: input.clientId,
          authorId: actor.id,
          organizationId: actor.unit.id,
          campaignId,
        },
      ],
      skipDuplicates: true, // the same entry sent twice at once: the second waits, then finds the first
      select: { id: true },
    })
    const id = rows[0]?.id
    if (!id) return (await findKnown(tx, actor, input.clientId, content))!
    await tx.finding.createMany({ data: findingRows(content.findings).map((row) => ({ ...row, diaryEntryId: id })) })
    await tx.photo.createMany({ data: photos.map((photo) => ({ ...photo, ownerId: actor.id, diaryEntryId: id })) })
    if (inLibrary({ ...content, deletedAt: null })) await enqueueIndexJobs(tx, 'diary', [id])
    await audit(tx, {
      actorId: actor.id,
      action: 'diary.write',
      subjectType: 'diary-entry',
      subjectId: id,
      detail: {
        visibility: content.visibility,
        sensitive: content.sensitive,
        ...(input.personalData ? { personalData: input.personalData } : {}),
      },
    })
    return { id, repeated: false }
  })
}

async function findKnown(tx: Transaction, actor: Actor, clientId: string, content: EntryContent) {
  const known = await tx.diaryEntry.findUnique({
    where: { clientId },
    select: { ...contentSelect, id: true, version: true, authorId: true, deletedAt: true },
  })
  if (!known) return null
  if (known.authorId !== actor.id)
    throw new Refusal('这一页已经失效，请重新打开“记日记”。您写的内容还在，可以复制过去。')
  const { id, version, authorId: _, deletedAt, ...row } = known
  const standing = contentOf(row)
  if (!deletedAt && !sameContent(standing, content)) throw new EntryConflict({ id, version, content: standing })
  return { id, repeated: true }
}
