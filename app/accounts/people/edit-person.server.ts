import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import type { Actor } from '../actor'
import { lockManagedPerson, unitToManage } from './managed-person.server'
import type { PersonDetails } from './schema'

/** Changes what is kept of a person; her roles stay until they are changed by themselves. */
export function editPerson(
  actor: Actor,
  personId: string,
  { phone, exemptReason, ...details }: PersonDetails,
): Promise<void> {
  return db.$transaction(async (tx) => {
    const person = await lockManagedPerson(tx, actor, personId)
    if (person.organizationId !== details.organizationId) await unitToManage(tx, actor, details.organizationId)
    await tx.person.update({
      where: { id: person.id },
      data: { ...details, phone: phone ?? null, exemptReason: exemptReason || null },
    })
    const { name, organizationId, post, isLeader, status } = details
    const detail = { name, organizationId, post, isLeader, status, exemptReason }
    await audit(tx, { actorId: actor.id, action: 'person.edit', subjectType: 'Person', subjectId: person.id, detail })
  })
}
