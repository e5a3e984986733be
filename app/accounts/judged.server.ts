import type { Prisma } from '../../prisma/client/client'
import type { Actor } from './actor'

/** Reports of an open round in which the person herself has a seat: blind for her in every role. */
export const judgedBy = ({ id }: Actor): Prisma.ReportWhereInput => ({
  submissions: { some: { withdrawal: null, entries: { some: { round: { opening: null, seats: { some: { personId: id, vacatedAt: null } } } } } } },
})
