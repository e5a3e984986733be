import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import type { Actor } from '../actor'
import { lockUnit } from './lock-unit.server'
import type { UnitRenaming } from './schema'

/** Gives a unit a new name from a day on; the old one stays on record with its last day. */
export function renameUnit(actor: Actor, unitId: string, { name, shortName, since }: UnitRenaming): Promise<void> {
  return db.$transaction(async (tx) => {
    const unit = await lockUnit(tx, unitId)
    if (unit.name === name && unit.shortName === shortName) return
    if (since <= unit.validFrom) throw new Refusal('新名称的启用日期应晚于单位设立的日期。', 'since')
    const until = new Date(since.getTime() - 86_400_000)
    await tx.formerName.create({
      data: { organizationId: unit.id, name: unit.name, shortName: unit.shortName, until, renamedById: actor.id },
    })
    await tx.organization.update({ where: { id: unit.id }, data: { name, shortName } })
    const detail = { from: unit.name, to: name, shortName, since: since.toISOString().slice(0, 10) }
    await audit(tx, {
      actorId: actor.id,
      action: 'organization.rename',
      subjectType: 'Organization',
      subjectId: unit.id,
      detail,
    })
  })
}
