import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import type { Actor } from '../actor'
import { lockUnit } from './lock-unit.server'
import type { UnitClosing } from './schema'

/** Closes a unit with its last day and the unit that takes over. People must have moved before; all records stay with it. */
export function closeUnit(actor: Actor, unitId: string, { validTo, successorId }: UnitClosing): Promise<void> {
  return db.$transaction(async (tx) => {
    const unit = await lockUnit(tx, unitId, successorId)
    if (unit.level === 'PROVINCE') throw new Refusal('省级单位不能撤销。')
    if (validTo < unit.validFrom) throw new Refusal('撤销日期不能早于设立日期。', 'validTo')
    if (successorId === unit.id) throw new Refusal('承接单位不能是它自己。', 'successorId')
    if (successorId && !(await tx.organization.count({ where: { id: successorId, validTo: null } })))
      throw new Refusal('承接单位不存在或已撤销。', 'successorId')
    const below = await tx.organization.count({ where: { parentId: unit.id, validTo: null } })
    if (below > 0) throw new Refusal(`下面还有 ${below} 个单位，请先逐一处理。`)
    const people = await tx.person.count({ where: { organizationId: unit.id, deactivatedAt: null } })
    const roles = await tx.roleGrant.count({
      where: { organizationId: unit.id, revokedAt: null, person: { deactivatedAt: null } },
    })
    if (people + roles > 0)
      throw new Refusal(`还有 ${people} 人在这个单位、${roles} 个身份属于它。请先在“人员”里调出或停用，再撤销单位。`)
    await tx.organization.update({ where: { id: unit.id }, data: { validTo, successorId: successorId ?? null } })
    const detail = { name: unit.name, validTo: validTo.toISOString().slice(0, 10), successorId: successorId ?? null }
    await audit(tx, {
      actorId: actor.id,
      action: 'organization.close',
      subjectType: 'Organization',
      subjectId: unit.id,
      detail,
    })
  })
}
