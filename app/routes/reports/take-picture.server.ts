import type { Actor } from '../../accounts/actor'
import { pictureSchema } from '../../reports/forms'
import { addPicture } from '../../reports/picture.server'
import { UPLOAD_BYTES } from '../../server/documents/upload-limits'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'

const envelope = 64 * 1024

/** Reads an uploaded picture out of a request and adds it to the draft; the way shared by page and script. */
export async function takePicture(actor: Actor, reportId: string, request: Request) {
  const form = await readForm(request, pictureSchema, { maxBytes: UPLOAD_BYTES.picture + envelope })
  if (!form.ok) return form
  const { picture } = form.value
  return attempt({}, async () =>
    addPicture(actor, { reportId, bytes: Buffer.from(await picture.arrayBuffer()), fileName: picture.name }),
  )
}
