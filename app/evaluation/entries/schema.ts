import { z } from 'zod'
import { entryFilters } from './filters'

const reason = z.string('请写明理由').trim().min(2, '请写明理由').max(300, '理由不能超过 300 字')
const ids = z.array(z.uuid()).max(5000)

/** What the organiser does on the screening page; `intent` names the button. */
export const entriesForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('enter') }),
  z.object({ intent: z.literal('pass'), entry: ids.min(1, '请先勾选要通过的报告') }),
  z.object({ intent: z.literal('pass-all') }),
  z.object({ intent: z.literal('reject'), entry: ids.length(1), reason }),
  z.object({ intent: z.literal('reconsider'), entry: ids.length(1) }),
  z.object({ intent: z.literal('withdraw'), entry: ids.length(1), reason }),
  z.object({ intent: z.literal('admit'), submissionId: z.uuid(), reason }),
])
export type EntriesForm = z.output<typeof entriesForm>

const sorts = [
  'received',
  '-received',
  'title',
  '-title',
  'unit',
  '-unit',
  'characters',
  '-characters',
  'alike',
  '-alike',
] as const

/** The list's state as it stands in the address; what makes no sense becomes the default. */
export const entrySearch = z.object({
  state: z.enum(entryFilters).catch('all'),
  city: z.string().max(20).catch(''),
  q: z.string().trim().max(60).catch(''),
  sort: z.enum(sorts).catch('received'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type EntrySearch = z.output<typeof entrySearch>
