import { z } from 'zod'

export const awardsForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('propose') }),
  z.object({ intent: z.literal('confer') }),
  z.object({ intent: z.literal('leave-empty'), entryId: z.uuid(), reason: z.string('请写明理由').trim().min(2, '请写明理由').max(300) }),
])
export type AwardsForm = z.output<typeof awardsForm>
