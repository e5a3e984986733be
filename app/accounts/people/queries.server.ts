import type { Prisma } from '../../../prisma/client/client'
import { db } from '../../server/db.server'
import { recordId } from '../../server/record-id'
import type { Actor } from '../actor'
import { lockedAccounts } from '../lockout.server'
import { beyondControl } from './grantable'
import { unitsInReach } from './reach.server'
import type { PeopleSearch } from './schema'

const pageSize = 50

/** One page of the people in the administrator's reach. */
export async function listPeople(actor: Actor, search: PeopleSearch) {
  const where: Prisma.PersonWhereInput = { AND: [{ organization: unitsInReach(actor) }, ...conditions(search)] }
  const direction = search.sort.startsWith('-') ? 'desc' : 'asc'
  const order = {
    unit: { organization: { code: direction } },
    name: { name: direction },
    username: { username: direction },
  } as const
  const key = search.sort.replace('-', '') as keyof typeof order
  const [total, rows] = await Promise.all([
    db.person.count({ where }),
    db.person.findMany({
      where,
      take: pageSize,
      skip: (search.page - 1) * pageSize,
      orderBy: [order[key], { username: 'asc' }],
      select: {
        id: true,
        name: true,
        username: true,
        post: true,
        status: true,
        isLeader: true,
        exemptReason: true,
        deactivatedAt: true,
        organization: { select: { shortName: true } },
        roles: { where: { revokedAt: null }, select: { role: true }, orderBy: { role: 'asc' } },
      },
    }),
  ])
  const people = rows.map(({ organization, roles, ...row }) => ({
    ...row,
    unit: organization.shortName,
    roles: [...new Set(roles.map(({ role }) => role))],
  }))
  return { rows: people, total, pages: Math.max(1, Math.ceil(total / pageSize)) }
}

function conditions({ q, role, status, unit }: PeopleSearch): Prisma.PersonWhereInput[] {
  const contains = { contains: q.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const }
  return [
    q
      ? {
          OR: [
            { name: contains },
            { username: contains },
            { organization: { name: contains } },
            { organization: { shortName: contains } },
          ],
        }
      : {},
    role ? { roles: { some: { role, revokedAt: null } } } : {},
    status === 'DEACTIVATED' ? { deactivatedAt: { not: null } } : status ? { status, deactivatedAt: null } : {},
    unit ? { organization: { OR: [{ code: unit }, { cityCode: unit }] } } : {},
  ]
}

/** A person with all an administrator needs to manage her. @throws Response 404 outside the administrator's reach */
export async function findPerson(actor: Actor, personId: string) {
  const id = recordId(personId)
  const person = await db.person.findFirst({
    where: { id, organization: unitsInReach(actor) },
    select: {
      id: true,
      name: true,
      username: true,
      post: true,
      phone: true,
      isLeader: true,
      status: true,
      exemptReason: true,
      expertise: true,
      mustChangePassword: true,
      twoFactorEnabled: true,
      deactivatedAt: true,
      createdAt: true,
      organizationId: true,
      organization: { select: { name: true } },
      roles: {
        orderBy: { grantedAt: 'asc' },
        select: {
          id: true,
          role: true,
          grantedAt: true,
          revokedAt: true,
          organization: { select: { id: true, code: true, name: true, shortName: true, cityCode: true } },
        },
      },
    },
  })
  if (!person) throw new Response(null, { status: 404 })
  const [locked] = await lockedAccounts(id)
  const { organization, roles, ...rest } = person
  const grants = roles.map(({ organization: unit, ...grant }) => ({ ...grant, unit }))
  const standing = grants.filter(({ revokedAt }) => !revokedAt)
  return {
    ...rest,
    unit: organization.name,
    standing,
    former: grants.filter(({ revokedAt }) => revokedAt),
    locked: locked !== undefined,
    beyond: beyondControl(actor, standing),
  }
}
export type ManagedPerson = Awaited<ReturnType<typeof findPerson>>

/** The standing units in reach, in the order of the tree, for a list of choices. */
export async function unitChoices(actor: Pick<Actor, 'unit'>) {
  const units = await db.organization.findMany({
    where: { AND: [unitsInReach(actor), { validTo: null }] },
    orderBy: { code: 'asc' },
    select: { id: true, code: true, shortName: true, level: true, cityCode: true },
  })
  const cities = new Map(units.filter(({ level }) => level === 'CITY').map(({ code, shortName }) => [code, shortName]))
  return units.map(({ id, code, shortName, level, cityCode }) => {
    const city = level !== 'CITY' && cityCode ? cities.get(cityCode) : undefined
    return { id, code, label: city ? `${city} · ${shortName}` : shortName }
  })
}
