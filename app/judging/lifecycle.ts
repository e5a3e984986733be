/** Minutes after the deadline in which a sheet that was open may still be saved and submitted. */
export const graceMinutes = 30

export type RoundWindow = { scoringStartsAt: Date; scoringEndsAt: Date }

/** Whether sheets may be written now: not yet, open, in the minutes of grace, or over. */
export function scoringPhase({ scoringStartsAt, scoringEndsAt }: RoundWindow, now: Date): 'before' | 'open' | 'grace' | 'over' {
  if (now < scoringStartsAt) return 'before'
  if (now <= scoringEndsAt) return 'open'
  return now.getTime() <= scoringEndsAt.getTime() + graceMinutes * 60_000 ? 'grace' : 'over'
}

export type SheetState = 'untouched' | 'draft' | 'submitted' | 'recused'

export function sheetState(row: { submitted: boolean; recused: boolean; started: boolean }): SheetState {
  if (row.recused) return 'recused'
  if (row.submitted) return 'submitted'
  return row.started ? 'draft' : 'untouched'
}
