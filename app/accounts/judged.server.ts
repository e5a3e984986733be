import type { Prisma } from '../../prisma/client/client'
import type { Actor } from './actor'

// A seat binds while the judge sits, and after she has left when copies had been given to her: she knows what she
// read, her sheets may count, and she may be seated again.

/** Reports of an open round in which the person's seat binds: blind for her in every role. */
export const judgedBy = ({ id }: Actor): Prisma.ReportWhereInput => ({
  submissions: {
    some: {
      withdrawal: null,
      entries: {
        some: {
          round: {
            opening: null,
            seats: { some: { personId: id, OR: [{ vacatedAt: null }, { assignments: { some: {} } }] } },
          },
        },
      },
    },
  },
})

/** The same of a row of "Seat" in SQL. */
export const seatBinds = (seat: string): string =>
  `(${seat}."vacatedAt" IS NULL OR EXISTS (SELECT FROM "Assignment" given WHERE given."seatId" = ${seat}."id"))`
