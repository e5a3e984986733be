import type { Prisma } from '../../../prisma/client/client'
import type { Actor } from '../actor'

/** The units in an administrator's reach, as a condition on Organization; the same rule as reaches(). */
export function unitsInReach({ unit }: Pick<Actor, 'unit'>): Prisma.OrganizationWhereInput {
  if (unit.level === 'PROVINCE') return {}
  if (unit.level === 'CITY') return { OR: [{ id: unit.id }, { cityCode: unit.code }] }
  return { id: unit.id }
}
