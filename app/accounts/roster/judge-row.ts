import type { z } from 'zod'
import type { ActorUnit } from '../actor'
import { grantableRoles } from '../people/grantable'
import { personName, personPhone, personUsername, type PersonDetails } from '../people/schema'
import { clashWith, type Role } from '../roles'
import { themes } from '../vocabulary'
import { roleNames } from '../wording'
import { headingOf, type RosterKey } from './columns'
import type { unitFinder } from './unit-names'
import { listOf, roleOf, statusOf, yesOrNo } from './words'

export type RosterPerson = PersonDetails & { username: string; roles: Role[] }
export type JudgedRow = {
  row: number
  values: Record<RosterKey, string>
  person: RosterPerson | null
  errors: string[]
}

export type Judge = { actor: { unit: ActorUnit }; findUnit: ReturnType<typeof unitFinder> }

/** Reads one row of a roster as a person, or says in words everything that is wrong with it. */
export function judgeRow({ actor, findUnit }: Judge, row: number, values: Record<RosterKey, string>): JudgedRow {
  const errors: string[] = []
  const fail = (key: RosterKey, message: string) => void errors.push(`${headingOf(key)}：${message}`)
  const parse = <T>(key: RosterKey, schema: z.ZodType<T>): T | undefined => {
    if (values[key] === '') return void fail(key, '没有填写')
    const parsed = schema.safeParse(values[key])
    if (!parsed.success) fail(key, parsed.error.issues[0]!.message)
    return parsed.data
  }
  const short = (key: RosterKey, limit: number) => {
    if (values[key].length > limit) fail(key, `不能超过 ${limit} 个字`)
    return values[key]
  }
  const name = parse('name', personName)
  const username = parse('username', personUsername)
  const phone = values.phone ? parse('phone', personPhone) : undefined
  const organizationId = readUnit(values.unit, findUnit, fail)
  const roles = readRoles(values.roles, actor, fail)
  const isLeader = yesOrNo(values.isLeader)
  if (isLeader === undefined) fail('isLeader', `“${values.isLeader}”看不懂，请填“是”或“否”`)
  const status = statusOf(values.status)
  if (!status) fail('status', `没有“${values.status}”这种状态`)
  const expertise = listOf(values.expertise).flatMap((word) => {
    const theme = themes.find((each) => each === word)
    if (!theme) fail('expertise', `没有“${word}”这个主题`)
    return theme ?? []
  })
  const [post, exemptReason] = [short('post', 60), short('exemptReason', 100)]
  const person =
    errors.length === 0
      ? {
          name: name!,
          username: username!,
          organizationId: organizationId!,
          phone,
          roles,
          isLeader: isLeader!,
          status: status!,
          expertise,
          post,
          exemptReason,
        }
      : null
  return { row, values, person, errors }
}

type Fail = (key: RosterKey, message: string) => void

function readUnit(written: string, findUnit: Judge['findUnit'], fail: Fail): string | undefined {
  if (!written) return void fail('unit', '没有填写')
  const found = findUnit(written)
  if ('unit' in found) return found.unit.id
  fail('unit', found.problem)
}

function readRoles(written: string, actor: Judge['actor'], fail: Fail): Role[] {
  if (!written) fail('roles', '没有填写')
  const roles: Role[] = []
  for (const word of listOf(written)) {
    const role = roleOf(word)
    if (!role) fail('roles', `没有“${word}”这种身份`)
    else if (!grantableRoles(actor).includes(role)) fail('roles', `${roleNames[role]}由省级系统管理员指定`)
    else {
      const clash = clashWith(roles, role)
      if (clash) fail('roles', `${roleNames[clash]}和${roleNames[role]}不能是同一人`)
      roles.push(role)
    }
  }
  return [...new Set(roles)]
}
