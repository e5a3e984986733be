import { db } from '../../app/server/db.server'
import type { Prisma } from '../../prisma/client/client'
import { drawAssignments } from '../../app/evaluation/assignments/draw.server'
import { listConflicts } from '../../app/evaluation/panel/queries.server'
import { conflictSearch, type ConflictSearch } from '../../app/evaluation/panel/schema'
import { seatJudges } from '../../app/evaluation/panel/seat-judges.server'
import { makeActor } from './actors'
import { makeBlindCopies, makePassedRound } from './rounds'

type Size = { reports?: number; judges?: number; data?: Partial<Prisma.RoundUncheckedCreateInput> }

/** A round with confirmed copies and judges from outside, ready to be drawn. */
export async function makeReadyRound({ reports = 4, judges = 4, data = {} }: Size = {}) {
  const { organizer, supervisor, round, handed } = await makePassedRound(reports, data)
  await makeBlindCopies(round.id, organizer.id)
  const panel = []
  for (let index = 0; index < judges; index++) panel.push(await makeActor('JUDGE', '370000-GX', `评委${index + 1}`))
  if (judges > 0)
    await seatJudges(
      organizer,
      round.id,
      panel.map(({ id }) => id),
    )
  const copies = await db.blindCopy.findMany({ where: { roundId: round.id }, orderBy: { code: 'asc' } })
  return { organizer, supervisor, round, handed, panel, copies }
}

/** The same, drawn. */
export async function makeDrawnRound(size: Size = {}) {
  const ready = await makeReadyRound(size)
  await drawAssignments(ready.organizer, ready.round.id, '', 2012)
  return { ...ready, rows: await standing(ready.round.id) }
}

/** Assignments that count, by code and seat. */
export const standing = (roundId: string) =>
  db.assignment.findMany({
    where: { roundId, release: null, recusal: null },
    include: { seat: true, blindCopy: true, submission: true },
    orderBy: [{ blindCopy: { code: 'asc' } }, { seat: { number: 'asc' } }],
  })

/** Conflicts as the list of them has them, all or those that are searched for. */
export const conflictsOf = async (roundId: string, search: Partial<ConflictSearch> = {}) =>
  (await listConflicts(roundId, conflictSearch.parse(search))).rows
