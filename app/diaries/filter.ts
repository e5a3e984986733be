import { z } from 'zod'
import { activities, findingKinds } from '../accounts/vocabulary'

const filterSchema = z.object({
  /** own entries, or (for leaders) those of the unit that may be read */
  scope: z.enum(['own', 'unit']).catch('own'),
  author: z.uuid().optional().catch(undefined),
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  day: z.iso.date().optional().catch(undefined),
  activity: z.enum(activities).optional().catch(undefined),
  finding: z.enum(findingKinds).optional().catch(undefined),
  point: z.uuid().optional().catch(undefined),
  q: z.string().trim().max(100).catch('').default(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})

export type DiaryFilter = z.output<typeof filterSchema>

/** The state of the list as the address has it; anything not understood is left out. */
export function readFilter(url: string): DiaryFilter {
  return filterSchema.parse(Object.fromEntries(new URL(url).searchParams))
}

/** First day of a month and of the next, as dates. */
export function monthBounds(month: string): { from: string; to: string } {
  const [year = 2012, number = 1] = month.split('-').map(Number)
  const iso = (date: Date) => date.toISOString().slice(0, 10)
  return { from: iso(new Date(Date.UTC(year, number - 1, 1))), to: iso(new Date(Date.UTC(year, number, 1))) }
}
