import type { Transaction } from '../../server/db.server'
import { recordId } from '../../server/record-id'
import { Refusal } from '../../server/refusal'

/** Holds units as they are until the transaction ends; always in one order, so that two changes of the same units take turns. */
export async function holdUnits(tx: Transaction, ids: string[]): Promise<void> {
  await tx.$queryRaw`SELECT FROM "Organization" WHERE "id"::text = ANY (${ids}) ORDER BY "id" FOR UPDATE`
}

/** A standing unit about to be changed, held with another it depends on. @throws Response 404, Refusal when it is closed */
export async function lockUnit(tx: Transaction, unitId: string, otherId?: string) {
  const id = recordId(unitId)
  await holdUnits(tx, otherId ? [id, otherId] : [id])
  const unit = await tx.organization.findUnique({
    where: { id },
    select: { id: true, name: true, shortName: true, level: true, validFrom: true, validTo: true },
  })
  if (!unit) throw new Response(null, { status: 404 })
  if (unit.validTo) throw new Refusal(`${unit.name}已经撤销，不能再改动。`)
  return unit
}
