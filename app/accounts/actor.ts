import type { Role } from './roles'

/** The unit a role is held at. */
export type ActorUnit = {
  id: string
  code: string
  name: string
  shortName: string
  level: 'PROVINCE' | 'CITY' | 'COUNTY' | 'OTHER'
  cityCode: string | null
}

export type ActorRole = { grantId: string; role: Role; unit: ActorUnit }

/** The signed-in person in the role she works in now. */
export type Actor = {
  id: string
  name: string
  username: string
  /** the role of this session */
  role: Role
  unit: ActorUnit
  /** every role she holds, for the role switch */
  roles: ActorRole[]
  /** the unit she belongs to, wherever her roles are */
  home: ActorUnit
  mustChangePassword: boolean
  twoFactorEnabled: boolean
  sessionId: string
}

/** Whether a unit lies in the actor's reach: her own, and what lies below it in the tree. */
export function reaches(
  unit: ActorUnit,
  other: { id: string; code: string; cityCode: string | null; parentId?: string | null },
): boolean {
  if (unit.id === other.id || unit.level === 'PROVINCE') return true
  if (unit.level === 'CITY') return other.cityCode === unit.code
  return false
}
