import { z } from 'zod'

const day = z.iso.date('请填写日期').transform((text) => new Date(text))
const unitName = z
  .string({ error: '请填写单位全称' })
  .trim()
  .min(2, '单位全称至少 2 个字')
  .max(40, '单位全称不能超过 40 个字')
const shortName = z.string({ error: '请填写简称' }).trim().min(2, '简称至少 2 个字').max(16, '简称不能超过 16 个字')

/** A unit outside the division code: a development zone, a committee of organs or enterprises. */
export const newUnit = z.object({
  name: unitName,
  shortName,
  code: z
    .string({ error: '请填写单位代码' })
    .trim()
    .toUpperCase()
    .regex(/^37\d{4}-[A-Z0-9]{1,8}$/, '代码写成上级单位的 6 位代码，加短横线和字母或数字，例如 371700-KF'),
  parentId: z.uuid('请选择上级单位'),
  validFrom: day,
  countsInDenominator: z.boolean().default(false),
})
export type NewUnit = z.output<typeof newUnit>

export const unitRenaming = z.object({ name: unitName, shortName, since: day })
export type UnitRenaming = z.output<typeof unitRenaming>

export const unitClosing = z.object({ validTo: day, successorId: z.uuid('请选择承接单位').optional() })
export type UnitClosing = z.output<typeof unitClosing>
