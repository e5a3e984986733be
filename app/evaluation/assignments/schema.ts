import { z } from 'zod'

const reason = z.string('请写明理由').trim().min(2, '请写明理由').max(300, '理由不能超过 300 字')

/** What the organiser does with assignments; a supervisor may only annul a sheet. */
export const assignmentsForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('draw'), after: z.union([z.uuid(), z.literal('')]).default('') }),
  z.object({ intent: z.literal('missing') }),
  z.object({ intent: z.literal('extra'), code: z.string('请填写匿名稿编号').trim().toUpperCase().min(3, '请填写匿名稿编号').max(40) }),
  z.object({ intent: z.literal('release'), assignmentId: z.uuid(), reason }),
  z.object({ intent: z.literal('annul'), assignmentId: z.uuid(), reason }),
])
export type AssignmentsForm = z.output<typeof assignmentsForm>
