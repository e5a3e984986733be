import type { Prisma } from '../../prisma/client/client'
import type { Actor } from '../accounts/actor'
import { judgedBy } from '../accounts/judged.server'
import { standing } from './own-report.server'

/**
 * The reports an actor may read here, in SQL: her own; a leader those her unit has handed in; those who
 * prepare or edit them, all that are handed in. Nobody else's drafts, and nothing for judges.
 */
export function readableBy(actor: Actor): Prisma.ReportWhereInput {
  const own: Prisma.ReportWhereInput = { authorId: actor.id, deletedAt: null }
  const unjudged: Prisma.ReportWhereInput = { submissions: { some: standing }, NOT: judgedBy(actor) }
  if (actor.role === 'JUDGE') return { id: { in: [] } }
  if (actor.role === 'UNIT_LEADER') return { OR: [own, { ...unjudged, organizationId: actor.unit.id }] }
  if (actor.role === 'ORGANIZER' || actor.role === 'EDITOR') return { OR: [own, unjudged] }
  return own
}
