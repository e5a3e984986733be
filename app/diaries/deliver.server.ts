import { z } from 'zod'
import type { Actor } from '../accounts/actor'
import { readForm } from '../server/form.server'
import { attempt } from '../server/refusal'
import { EntryConflict, PersonalDataFound } from './conflict'
import type { Delivery } from './delivery'
import { record } from './record.server'
import { revise } from './revise.server'
import { entrySchema } from './schema'
import { entryValues } from './values'
import { maxPhotos } from './vocabulary'

const maxBytes = 64 * 1024 * 1024 // nine photos as a phone takes them

const formSchema = entrySchema.safeExtend({
  photos: z.array(z.instanceof(File)).max(maxPhotos, `一条日记最多 ${maxPhotos} 张照片`).default([]),
  removePhotos: z.array(z.uuid()).max(maxPhotos).default([]),
})

export const deliveryStatus = (delivery: Delivery) => (delivery.ok ? 200 : delivery.standing ? 409 : 422)

/**
 * Takes a form of an entry, new or (with its id) changed.
 * Everything the person typed comes back when it is not stored.
 */
export async function deliver(actor: Actor, request: Request, entryId?: string): Promise<Delivery> {
  const form = await readForm(request, formSchema, { maxBytes })
  if (!form.ok) return { ok: false, errors: form.refused.errors, values: entryValues(form.refused.values) }
  const { photos, removePhotos, ...input } = form.value
  const values = entryValues(form.values)
  try {
    const done = await attempt(form.values, async () => {
      if (!entryId) return record(actor, input, photos)
      return { ...(await revise(actor, entryId, input, { added: photos, removed: removePhotos })), repeated: false }
    })
    return done.ok ? { ok: true, ...done.value } : { ok: false, errors: done.refused.errors, values }
  } catch (error) {
    if (error instanceof PersonalDataFound) return { ok: false, errors: {}, values, personalData: error.found }
    if (error instanceof EntryConflict) return { ok: false, errors: {}, values, standing: error.standing }
    throw error
  }
}
