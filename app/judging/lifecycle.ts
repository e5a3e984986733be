/** When a sheet may be written; grace are the minutes after the deadline in which it may still be saved and submitted. */
export type RoundWindow = { scoringStartsAt: Date; scoringEndsAt: Date; graceMinutes: number }

/** Whether sheets may be written now: not yet, open, in the minutes of grace, or over. */
export function scoringPhase(
  { scoringStartsAt, scoringEndsAt, graceMinutes }: RoundWindow,
  now: Date,
): 'before' | 'open' | 'grace' | 'over' {
  if (now < scoringStartsAt) return 'before'
  if (now <= scoringEndsAt) return 'open'
  return now.getTime() <= scoringEndsAt.getTime() + graceMinutes * 60_000 ? 'grace' : 'over'
}

export type SheetState = 'untouched' | 'draft' | 'submitted'

export function sheetState(row: { submitted: boolean; started: boolean }): SheetState {
  if (row.submitted) return 'submitted'
  return row.started ? 'draft' : 'untouched'
}
