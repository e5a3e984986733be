import { z } from 'zod'
import type { Rubric } from '../../scoring/score-sheet'
import type { scoringPhase, SheetState } from './lifecycle'
import type { Contact } from './wording'

const states = ['untouched', 'draft', 'submitted'] as const

type Phase = ReturnType<typeof scoringPhase>
/** A round on the desk; a copy given late has a deadline of its own. */
export type DeskRound = Contact & {
  id: string
  name: string
  scoringStartsAt: Date
  scoringEndsAt: Date
  graceMinutes: number
  declaredAt: Date | null
  rubric: Rubric
  now: Date
  phase: Phase
  copies: DeskCopy[]
}
/** `again` is a sheet she is asked to submit once more. */
export type DeskCopy = {
  code: string
  title: string
  characters: number
  total: string | null
  dueAt: Date | null
  again: boolean
  phase: Phase
  state: SheetState
}

/** The copy a page speaks of, by the code in its address. */
export const namedCopy = z
  .string()
  .regex(/^[0-9A-Z-]{4,12}$/)
  .optional()
  .catch(undefined)

/** Which round lies open on the desk, and which of its copies are shown; what she has just done with one. */
export const deskSearch = z.object({
  submitted: namedCopy,
  recused: namedCopy,
  round: z.uuid().optional().catch(undefined),
  state: z.enum(states).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).optional().catch(undefined),
})
export type DeskSearch = z.output<typeof deskSearch>

const pageSize = 50

/**
 * One round lies open: the one asked for, else of those in which there is something to do the one due first (they come
 * with the latest deadline first). The others are folded to a line with their progress and the next copy.
 */
export function layOut(rounds: readonly DeskRound[], search: DeskSearch) {
  const open = (
    rounds.find(({ id }) => id === search.round) ??
    rounds.findLast((round) => nextOf(round)) ??
    rounds.find(({ phase }) => phase !== 'over')
  )?.id
  return rounds.map((round) => {
    const { copies, rubric, ...rest } = round
    const next = nextOf(round)
    const totals = copies.flatMap(({ total }) => total ?? [])
    const counts = Object.fromEntries(
      states.map((state) => [state, copies.filter((copy) => copy.state === state).length]),
    ) as Record<(typeof states)[number], number>
    return {
      ...rest,
      total: copies.length,
      counts,
      next,
      list:
        round.id === open
          ? { rubric: figuresOf(rubric), totals, state: search.state, ...pageOf(round, next, search) }
          : null,
    }
  })
}

/** What marks are named and counted by; the words of the criteria belong to the sheet. */
const figuresOf = ({ criteria, ...rubric }: Rubric): Rubric => ({
  ...rubric,
  criteria: criteria.map(({ description: _words, anchors: _more, ...criterion }) => criterion),
})

/** Where she goes on: the copy she has begun, else the first in her order that she may write and has not. */
function nextOf({ copies }: DeskRound): string | null {
  const writable = copies.filter(({ phase }) => phase === 'open' || phase === 'grace')
  return (
    (writable.find(({ state }) => state === 'draft') ?? writable.find(({ state }) => state === 'untouched'))?.code ??
    null
  )
}

/** The page asked for, else the one on which she goes on. */
function pageOf({ copies }: DeskRound, next: string | null, { state, page }: DeskSearch) {
  const matching = state ? copies.filter((copy) => copy.state === state) : copies
  const pages = Math.max(1, Math.ceil(matching.length / pageSize))
  const at = Math.min(
    page ??
      1 +
        Math.floor(
          Math.max(
            0,
            matching.findIndex(({ code }) => code === next),
          ) / pageSize,
        ),
    pages,
  )
  const rows = matching.slice((at - 1) * pageSize, at * pageSize).map(({ phase: _phase, ...copy }) => copy)
  return { rows, matching: matching.length, page: at, pages }
}
