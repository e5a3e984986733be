type Timed = { scoringEndsAt: Date; settings: { catchUpHours: number } }

/**
 * The deadline of what is given now: the round's, or a later one where fewer than the hours to catch up are left;
 * null is the round's.
 */
export function lateDueAt({ scoringEndsAt, settings }: Timed, now: Date): Date | null {
  const due = new Date(now.getTime() + settings.catchUpHours * 3_600_000)
  return due > scoringEndsAt ? due : null
}
