import { reaches, type Actor, type ActorUnit } from '../actor'
import { roles, type Role } from '../roles'
import { roleNames } from '../wording'

type Held = { role: Role; unit: Pick<ActorUnit, 'id' | 'code' | 'cityCode'> }

/** Roles whose rights end at their unit; the others reach over the whole province and are given there. */
const localRoles: readonly Role[] = ['CADRE', 'UNIT_LEADER', 'ADMINISTRATOR']

/** The roles an administrator may give and take. */
export const grantableRoles = ({ unit }: Pick<Actor, 'unit'>): readonly Role[] =>
  unit.level === 'PROVINCE' ? roles : localRoles

/**
 * The role that puts a person out of an administrator's hands, or null: whoever could reset the password of
 * somebody with more rights than her own would have those rights.
 */
export function beyondControl(actor: Pick<Actor, 'unit'>, held: readonly Held[]): string | null {
  const allowed = grantableRoles(actor)
  const beyond = held.find(({ role, unit }) => !allowed.includes(role) || !reaches(actor.unit, unit))
  return beyond ? roleNames[beyond.role] : null
}
