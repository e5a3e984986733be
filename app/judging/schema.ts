import { z } from 'zod'
import { declaredRelations } from './wording'

const trimmed = z.string().trim()

/** A score sheet as the form sends it: score.<criterion>, opinion, the version it was written upon, and what to do. */
export const sheetSchema = z
  .object({
    intent: z.enum(['draft', 'submission']).default('draft'),
    score: z.record(z.string().max(60), trimmed.max(12)).default({}),
    opinion: z.string().max(4000, '意见不能超过 4000 字，请删减').default(''),
    version: z.coerce.number().int().min(0).default(0),
    checked: z.literal('on').optional(),
  })
  .refine(({ intent, checked }) => intent === 'draft' || checked === 'on', {
    path: ['checked'],
    error: '请先核对，再勾选这一项',
  })
export type SheetInput = z.output<typeof sheetSchema>

export const recusalSchema = z.object({
  kind: z.enum(['CONFLICT', 'RECOGNIZED'], '请选择回避的原因'),
  reason: trimmed.max(500, '说明不能超过 500 字').default(''),
})
export type RecusalInput = z.output<typeof recusalSchema>

/** One relation a judge declares in her own words, or that there is none. */
export const declarationSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('none') }),
  z
    .object({
      intent: z.literal('relation'),
      relation: z.enum(declaredRelations, '请选择是什么关系'),
      person: trimmed.max(40, '姓名不能超过 40 字').default(''),
      unit: trimmed.max(80, '单位不能超过 80 字').default(''),
      note: trimmed.max(300, '说明不能超过 300 字').default(''),
    })
    .refine(({ person, unit }) => person || unit, { path: ['person'], error: '请写姓名，或者写单位' }),
])
export type DeclarationInput = z.output<typeof declarationSchema>
