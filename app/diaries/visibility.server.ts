import type { Actor } from '../accounts/actor'
import { judgedBy } from '../accounts/judged.server'
import type { Prisma } from '../../prisma/client/client'

/** Diaries that a report draws on which the person judges in an open round: blind for her in every role. */
const behindJudged = (actor: Actor): Prisma.DiaryEntryWhereInput => ({ sources: { some: { report: judgedBy(actor) } } })

/**
 * The entries an actor may read: her own; as leader those of her unit that are not private;
 * as researcher those given to the library. A sensitive entry is its author's alone.
 */
export function readableBy(actor: Actor): Prisma.DiaryEntryWhereInput {
  const others: Prisma.DiaryEntryWhereInput[] = []
  if (actor.role === 'UNIT_LEADER')
    others.push({ organizationId: actor.unit.id, visibility: { in: ['UNIT', 'LIBRARY'] } })
  if (actor.role === 'RESEARCHER') others.push({ visibility: 'LIBRARY' })
  const open = { sensitive: false, NOT: behindJudged(actor) }
  return { deletedAt: null, OR: [{ authorId: actor.id }, ...others.map((one) => ({ ...one, ...open }))] }
}

/** Whether the library holds this entry: a change from or to yes must reach the index. */
export function inLibrary(entry: { visibility: string; sensitive: boolean; deletedAt: Date | null }): boolean {
  return entry.visibility === 'LIBRARY' && !entry.sensitive && entry.deletedAt === null
}
