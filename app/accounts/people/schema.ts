import { z } from 'zod'
import { roles } from '../roles'
import { themes } from '../vocabulary'

const optional = (limit: number) => z.string().trim().max(limit, `不能超过 ${limit} 个字`).default('')

export const personName = z
  .string({ error: '请填写姓名' })
  .trim()
  .regex(/^[\p{Script=Han}A-Za-z·.\- ]{2,30}$/u, '姓名应为 2 至 30 个汉字或字母')

export const personUsername = z
  .string({ error: '请填写账号' })
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9_.-]{2,40}$/, '账号应为 2 至 40 个字母、数字、点、下划线或短横线')

export const personPhone = z
  .string()
  .trim()
  .regex(/^\+?[\d -]{5,20}$/, '电话号码只写数字，可带区号和短横线')

export const personStatuses = ['ACTIVE', 'SECONDED', 'ON_LEAVE', 'LEFT'] as const

/** What an administrator may change of a person. */
export const personDetails = z.object({
  name: personName,
  organizationId: z.uuid('请选择单位'),
  post: optional(60),
  phone: personPhone.optional(),
  isLeader: z.boolean().default(false),
  status: z.enum(personStatuses, '请选择人员状态').default('ACTIVE'),
  /** why she is left out of the figures of her unit; empty counts her in */
  exemptReason: optional(100),
  /** themes a judge knows well */
  expertise: z.array(z.enum(themes, '没有这个主题')).default([]),
})
export type PersonDetails = z.output<typeof personDetails>

export const newPerson = personDetails.extend({ username: personUsername, role: z.enum(roles, '请选择身份') })
export type NewPerson = z.output<typeof newPerson>

export const newGrant = z.object({ role: z.enum(roles, '请选择身份'), organizationId: z.uuid('请选择单位') })
export type NewGrant = z.output<typeof newGrant>

/** The state of the list of people in its address; what cannot be understood is left out. */
export const peopleSearch = z.object({
  q: z.string().trim().max(40).catch(''),
  role: z.enum(roles).or(z.literal('')).catch(''),
  status: z
    .enum([...personStatuses, 'DEACTIVATED'])
    .or(z.literal(''))
    .catch(''),
  unit: z.string().max(20).catch(''),
  sort: z.enum(['unit', '-unit', 'name', '-name', 'username', '-username']).catch('unit'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type PeopleSearch = z.output<typeof peopleSearch>
