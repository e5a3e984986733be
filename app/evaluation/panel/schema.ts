import { z } from 'zod'
import { agreed } from '../assignments/schema'

const reason = z.string('请写明理由').trim().min(2, '请写明理由').max(300, '理由不能超过 300 字')

/** What the organiser does to the panel. */
export const panelForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('seat'), person: z.array(z.uuid()).min(1, '请先勾选评委').max(300) }),
  z.object({
    intent: z.literal('lot'),
    size: z.coerce.number('请填写人数').int('人数应为整数').min(1, '至少抽 1 人').max(300, '一次最多抽 300 人'),
  }),
  z.object({ intent: z.literal('vacate'), seatId: z.uuid(), reason }),
  z.object({ intent: z.literal('replace'), seatId: z.uuid(), reason, successor: z.uuid().optional(), agreed }),
  z.object({
    intent: z.literal('conflict'),
    seatId: z.uuid('请选择评委'),
    code: z.string('请填写匿名稿编号或回执号').trim().min(3, '请填写匿名稿编号或回执号').max(40),
    reason,
  }),
  z.object({ intent: z.literal('lift-conflict'), conflictId: z.uuid(), reason }),
  z.object({ intent: z.literal('refresh') }),
])
export const conflictSources = ['TREE', 'DECLARED', 'ORGANIZER'] as const
export type ConflictSource = (typeof conflictSources)[number]

/** Which candidates the panel's page lists. */
export const candidateSearch = z.object({ q: z.string().trim().max(60).catch('') })

/** Which conflicts the list shows, as it stands in the address. */
export const conflictSearch = z.object({
  seat: z.union([z.uuid(), z.literal('')]).catch(''),
  source: z.enum([...conflictSources, '']).catch(''),
  q: z.string().trim().max(60).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type ConflictSearch = z.output<typeof conflictSearch>

export type PanelForm = z.output<typeof panelForm>
