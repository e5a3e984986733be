import { db } from '../../server/db.server'
import { recordId } from '../../server/record-id'

/** The whole tree in the order of codes, each unit with the number of its people. Some 160 rows. */
export async function organizationTree() {
  const rows = await db.organization.findMany({
    orderBy: { code: 'asc' },
    select: {
      id: true,
      code: true,
      name: true,
      shortName: true,
      level: true,
      parentId: true,
      validFrom: true,
      validTo: true,
      today: true,
      _count: { select: { people: { where: { deactivatedAt: null } } } },
    },
  })
  const units = rows.map(({ _count, ...unit }) => ({ ...unit, people: _count.people }))
  const below = (parentId: string | null): UnitNode[] =>
    units.filter((unit) => unit.parentId === parentId).map((unit) => ({ ...unit, below: below(unit.id) }))
  return below(null)
}
type Unit = {
  id: string
  code: string
  name: string
  shortName: string
  level: 'PROVINCE' | 'CITY' | 'COUNTY' | 'OTHER'
  parentId: string | null
  validFrom: Date
  validTo: Date | null
  today: string | null
  people: number
}
export type UnitNode = Unit & { below: UnitNode[] }

/** One unit with its history. @throws Response 404 */
export async function findUnit(unitId: string) {
  const unit = await db.organization.findUnique({
    where: { id: recordId(unitId) },
    select: {
      id: true,
      code: true,
      name: true,
      shortName: true,
      level: true,
      validFrom: true,
      validTo: true,
      today: true,
      countsInDenominator: true,
      parent: { select: { id: true, name: true } },
      successor: { select: { id: true, name: true } },
      predecessors: { select: { id: true, name: true, validTo: true } },
      formerNames: { orderBy: { until: 'asc' }, select: { id: true, name: true, until: true } },
      _count: { select: { people: { where: { deactivatedAt: null } }, children: { where: { validTo: null } } } },
    },
  })
  if (!unit) throw new Response(null, { status: 404 })
  return unit
}
