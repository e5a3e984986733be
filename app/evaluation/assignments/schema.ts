import { z } from 'zod'
import { beijingTime } from '../../accounts/beijing-time'

const reason = z.string('请写明理由').trim().min(2, '请写明理由').max(300, '理由不能超过 300 字')
const code = z.string('请填写匿名稿编号').trim().toUpperCase().min(3, '请填写匿名稿编号').max(40)
const note = z.string('请写明讨论的结论').trim().min(5, '请写明讨论的结论').max(500, '结论不能超过 500 字')
const seatId = z.uuid('请选择评委')
/** to what can be done where some of it cannot */
export const agreed = z.literal('on').optional()
const pair = { seatId, code, reason }

/** What the organiser does with assignments; a supervisor may only unlock or annul submitted sheets. */
export const assignmentsForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('draw'), after: z.union([z.uuid(), z.literal('')]).default('') }),
  z.object({ intent: z.literal('missing'), agreed }),
  z.object({ intent: z.literal('extra'), code, reason: reason.optional() }),
  z.object({ intent: z.literal('by-hand'), ...pair }),
  z.object({ intent: z.literal('force'), ...pair }),
  z.object({ intent: z.literal('block'), ...pair }),
  z.object({ intent: z.literal('lift'), ruleId: z.uuid() }),
  z.object({ intent: z.literal('release'), assignmentId: z.uuid(), reason }),
  z.object({ intent: z.literal('discuss'), code: z.array(code).min(1, '请先勾选报告').max(5000), note }),
  z.object({ intent: z.literal('discuss-all'), note }),
  z.object({ intent: z.literal('extend'), until: beijingTime, reason }),
  z.object({ intent: z.literal('unlock'), assignmentId: z.uuid(), reason }),
  z.object({ intent: z.literal('annul'), assignmentId: z.uuid(), reason }),
  z.object({ intent: z.literal('annul-seat'), seatId, reason }),
])
export type AssignmentsForm = z.output<typeof assignmentsForm>

const page = z.coerce.number().int().min(1).max(10_000).catch(1)

/** Which pages of the two lists are shown. */
export const assignmentsSearch = z.object({ short: page, changes: page })

/** What is only the supervisor's. */
export const supervisorsIntents: readonly AssignmentsForm['intent'][] = ['unlock', 'annul', 'annul-seat']
