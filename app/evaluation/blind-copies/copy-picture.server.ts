import { db } from '../../server/db.server'
import { files } from '../../server/file-store.server'

/** A picture of a confirmed copy as judges get it, for those who prepare the round. */
export async function openCopyPicture(roundId: string, entryId: string, pictureId: string) {
  const picture = await db.blindCopyFile.findFirst({
    where: { id: pictureId, blindCopy: { roundId, entryId } },
    select: { storageKey: true, contentType: true },
  })
  const file = picture && (await files.open(picture.storageKey))
  if (!picture || !file) throw new Response(null, { status: 404 })
  return { ...file, contentType: picture.contentType }
}
