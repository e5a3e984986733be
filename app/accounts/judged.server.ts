import type { Prisma } from '../../prisma/client/client'
import type { Transaction } from '../server/db.server'
import type { Actor } from './actor'

// A seat binds while the judge sits, and after she has left when copies had been given to her: she knows what she
// read, her sheets may count, and she may be seated again.

const seatOf = (personId: string) => ({ personId, OR: [{ vacatedAt: null }, { assignments: { some: {} } }] })

/** Reports of an open round in which the person's seat binds: blind for her in every role. */
export const judgedBy = ({ id }: Pick<Actor, 'id'>): Prisma.ReportWhereInput => ({
  submissions: {
    some: { withdrawal: null, entries: { some: { round: { opening: null, seats: { some: seatOf(id) } } } } },
  },
})

/** Whether a seat binds the person in any round that is still blind, whatever became of her role. */
export const isBound = async (tx: Transaction, personId: string): Promise<boolean> =>
  (await tx.seat.count({ where: { ...seatOf(personId), round: { opening: null } } })) > 0

/** The same of a row of "Seat" in SQL. */
export const seatBinds = (seat: string): string =>
  `(${seat}."vacatedAt" IS NULL OR EXISTS (SELECT FROM "Assignment" given WHERE given."seatId" = ${seat}."id"))`
