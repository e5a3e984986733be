import type { Transaction } from '../../server/db.server'
import { recordId } from '../../server/record-id'
import { Refusal } from '../../server/refusal'

/** A standing unit about to be changed, locked until the transaction ends. @throws Response 404, Refusal when it is closed */
export async function lockUnit(tx: Transaction, unitId: string) {
  const id = recordId(unitId)
  await tx.$queryRaw`SELECT "id" FROM "Organization" WHERE "id" = ${id}::uuid FOR UPDATE`
  const unit = await tx.organization.findUnique({
    where: { id },
    select: { id: true, name: true, shortName: true, level: true, validFrom: true, validTo: true },
  })
  if (!unit) throw new Response(null, { status: 404 })
  if (unit.validTo) throw new Refusal(`${unit.name}已经撤销，不能再改动。`)
  return unit
}
