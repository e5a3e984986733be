import { z } from 'zod'

const short = z.string().trim().max(60).default('')

/** 表彰 needs the number under which it was approved; 通报 does not. */
const decision = { form: z.enum(['CIRCULAR', 'COMMENDATION']), approvalNumber: short, documentNumber: short }
export type DecisionInput = { form: 'CIRCULAR' | 'COMMENDATION'; approvalNumber: string; documentNumber: string }

export const awardsForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('count') }),
  z.object({ intent: z.literal('propose') }),
  z.object({ intent: z.literal('withdraw') }),
  z.object({
    intent: z.literal('leave-empty'),
    entryId: z.uuid(),
    reason: z.string('请写明理由').trim().min(2, '请写明理由').max(300),
  }),
])
export type AwardsForm = z.output<typeof awardsForm>

export const commendationForm = z.discriminatedUnion('intent', [
  z
    .object({ intent: z.literal('confer'), ...decision })
    .refine(({ form, approvalNumber }) => form === 'CIRCULAR' || approvalNumber.length >= 2, {
      path: ['approvalNumber'],
      message: '没有批准文号的，只能用通报的形式',
    }),
  z.object({
    intent: z.literal('organizations'),
    places: z.coerce.number('请填写名额').int().min(1, '至少 1 个').max(17, '最多 17 个'),
  }),
  z.object({ intent: z.literal('issue') }),
])
export type CommendationForm = z.output<typeof commendationForm>
