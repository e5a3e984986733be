import type { Actor } from '../accounts/actor'
import { currentCampaign } from '../accounts/campaign.server'
import { audit } from '../server/audit.server'
import { db, type Transaction } from '../server/db.server'
import { Refusal } from '../server/refusal'
import type { ContactPointInput } from './schema'

/**
 * Names a village or community as a contact point of the actor's unit.
 * @throws Refusal when it is one already or the day is yet to come
 */
export async function openContactPoint(actor: Actor, input: ContactPointInput): Promise<string> {
  const { today } = await currentCampaign()
  if (input.since > today) throw new Refusal('建立日期还没有到，请核对。', 'since')
  return db.$transaction(async (tx) => {
    if (await isContactPoint(tx, actor, input))
      throw new Refusal(`${input.town}${input.name}已经是联系点，不用重复添加。`, 'name')
    const { id } = await tx.contactPoint.create({
      data: { ...input, since: new Date(input.since), organizationId: actor.unit.id },
      select: { id: true },
    })
    await audit(tx, {
      actorId: actor.id,
      action: 'contact-point.manage',
      subjectType: 'contact-point',
      subjectId: id,
      detail: { opened: input.town + input.name },
    })
    return id
  })
}

/**
 * Whether a place is a contact point of the actor's unit now. Two leaders who open the same place at once wait for
 * each other here, so that the second sees the first one's point.
 */
export async function isContactPoint(tx: Transaction, { unit }: Actor, { town, name }: { town: string; name: string }) {
  await tx.$queryRaw`SELECT 1 FROM "Organization" WHERE "id" = ${unit.id}::uuid FOR UPDATE`
  return (await tx.contactPoint.count({ where: { organizationId: unit.id, town, name, until: null } })) > 0
}
