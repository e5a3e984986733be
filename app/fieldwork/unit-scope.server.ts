import type { Actor, ActorUnit } from '../accounts/actor'
import { can } from '../accounts/permissions'
import { db } from '../server/db.server'

const unitSelect = { id: true, code: true, name: true, shortName: true, level: true, cityCode: true } as const

export type Scope = { unit: ActorUnit; above: ActorUnit[] }

/** The unit a page is about (by its code; the actor's own by default) with the units above it, or 404. */
export async function findScope(actor: Actor, code: string | null): Promise<Scope> {
  const found = await db.organization.findUnique({
    where: { code: code ?? actor.unit.code },
    select: { ...unitSelect, parent: { select: { ...unitSelect, parent: { select: unitSelect } } } },
  })
  if (!found) throw new Response(null, { status: 404 })
  const { parent, ...unit } = found
  if (!can(actor, 'unit.overview', { unit })) throw new Response(null, { status: 404 })
  const above = [parent?.parent, parent]
    .filter((each) => each != null)
    .map(({ id, code, name, shortName, level, cityCode }) => ({ id, code, name, shortName, level, cityCode }))
  return { unit, above: above.filter((each) => can(actor, 'unit.overview', { unit: each })) }
}

/** SQL: whether organization `o` lies in the unit of $1 id, $2 level, $3 code. */
export const inScope = `(o."id" = $1::uuid OR $2 = 'PROVINCE' OR $2 = 'CITY' AND o."cityCode" = $3)`
