import type { Actor } from '../accounts/actor'
import { currentCampaign } from '../accounts/campaign.server'
import { audit } from '../server/audit.server'
import { db } from '../server/db.server'
import { recordId } from '../server/record-id'
import { isContactPoint } from './open-contact-point.server'

/** Ends a contact point of the actor's unit today; its diary entries keep it. A second time changes nothing. */
export async function closeContactPoint(actor: Actor, pointId: string): Promise<void> {
  const { today } = await currentCampaign()
  await setUntil(actor, pointId, today)
}

/** Opens a closed point again, as when it was closed by mistake; nothing changes when the place was opened anew. */
export async function reopenContactPoint(actor: Actor, pointId: string): Promise<void> {
  await setUntil(actor, pointId, null)
}

async function setUntil(actor: Actor, pointId: string, until: string | null): Promise<void> {
  const own = { id: recordId(pointId), organizationId: actor.unit.id }
  await db.$transaction(async (tx) => {
    const point = await tx.contactPoint.findFirst({ where: own, select: { town: true, name: true } })
    if (!point) throw new Response(null, { status: 404 })
    if (!until && (await isContactPoint(tx, actor, point))) return
    const { count } = await tx.contactPoint.updateMany({
      where: { ...own, until: until ? null : { not: null } },
      data: { until: until && new Date(until) },
    })
    if (count === 0) return
    await audit(tx, {
      actorId: actor.id,
      action: 'contact-point.manage',
      subjectType: 'contact-point',
      subjectId: pointId,
      detail: { until },
    })
  })
}
