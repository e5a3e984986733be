import { expect, test } from 'vitest'
import { grantRole } from '../../../app/accounts/people/grant-role.server'
import { revokeRole } from '../../../app/accounts/people/revoke-role.server'
import type { Role } from '../../../app/accounts/roles'
import { db } from '../../../app/server/db.server'
import type { Actor } from '../../../app/accounts/actor'
import { readPool } from '../../../app/evaluation/panel/pool.server'
import { seatJudges } from '../../../app/evaluation/panel/seat-judges.server'
import { lockRound } from '../../../app/evaluation/rounds/lock.server'
import { makeActor } from '../../factories/actors'
import { makeDrawnRound, makeReadyRound } from '../../factories/drawn-rounds'

const standing = async (personId: string) =>
  (
    await db.roleGrant.findMany({
      where: { personId, revokedAt: null },
      orderBy: { grantedAt: 'asc' },
      select: { role: true },
    })
  ).map(({ role }) => role)

test('roles that clash are refused in words, whichever comes first', async () => {
  const administrator = await makeActor('ADMINISTRATOR', '370000')
  const organizationId = administrator.unit.id
  const pairs: [Role, Role, string][] = [
    ['ORGANIZER', 'JUDGE', '评委'],
    ['JUDGE', 'ORGANIZER', '评选组织者'],
    ['JUDGE', 'SUPERVISOR', '监督员'],
    ['SUPERVISOR', 'ADMINISTRATOR', '系统管理员'],
  ]
  for (const [held, added, word] of pairs) {
    const person = await makeActor(held, '370000')
    const refused = grantRole(administrator, person.id, { role: added, organizationId })
    await expect(refused).rejects.toMatchObject({
      field: 'role',
      message: expect.stringContaining(`不能同时担任${word}`),
    })
    expect(await standing(person.id)).toEqual([held])
  }
})

test('who was a judge becomes neither organizer, supervisor nor administrator before her round is opened', async () => {
  const administrator = await makeActor('ADMINISTRATOR', '370000')
  const { round, panel } = await makeDrawnRound()
  const [judge, free] = panel
  const organizationId = administrator.unit.id
  for (const { id, roles } of [judge!, free!]) await revokeRole(administrator, id, roles[0]!.grantId)
  for (const role of ['ORGANIZER', 'SUPERVISOR', 'ADMINISTRATOR'] as const)
    await expect(grantRole(administrator, judge!.id, { role, organizationId })).rejects.toThrow('开封之前不能担任')
  await grantRole(administrator, judge!.id, { role: 'RESEARCHER', organizationId })
  await db.opening.create({ data: { roundId: round.id, inputs: {}, result: {} } })
  await grantRole(administrator, free!.id, { role: 'ORGANIZER', organizationId })
})

test('who has organized since the round was set up does not judge it, the lot passes over her too', async () => {
  const administrator = await makeActor('ADMINISTRATOR', '370000')
  const before = await makeActor('ORGANIZER', '370000')
  const judging = async ({ id, roles }: Actor) => {
    await revokeRole(administrator, id, roles[0]!.grantId)
    await grantRole(administrator, id, { role: 'JUDGE', organizationId: administrator.unit.id })
    return id
  }
  const early = await judging(before)
  const { organizer, round } = await makeReadyRound({ judges: 1 })
  const late = await judging(await makeActor('ORGANIZER', '370000'))
  await expect(seatJudges(organizer, round.id, [early, late])).rejects.toThrow('在这一轮期间有看得到作者的身份')
  const pool = await db.$transaction(async (tx) => readPool(tx, await lockRound(tx, round.id)))
  expect([early, late].map((one) => pool.some(({ id }) => id === one))).toEqual([true, false])
  expect(await seatJudges(organizer, round.id, [early])).toBe(1)
})

test('two administrators who give clashing roles at the same moment: only one succeeds', async () => {
  const administrators = [await makeActor('ADMINISTRATOR', '370000'), await makeActor('ADMINISTRATOR', '370000')]
  for (let turn = 0; turn < 5; turn++) {
    const person = await makeActor('CADRE', '370000')
    const outcomes = await Promise.allSettled(
      (['ORGANIZER', 'JUDGE'] as const).map((role, at) =>
        grantRole(administrators[at]!, person.id, { role, organizationId: person.unit.id }),
      ),
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await standing(person.id)).toHaveLength(2)
  }
})

test('the same role at the same unit is given once, also when asked for twice at once', async () => {
  const administrator = await makeActor('ADMINISTRATOR', '370000')
  const person = await makeActor('CADRE', '371721')
  const grant = () => grantRole(administrator, person.id, { role: 'UNIT_LEADER', organizationId: person.unit.id })
  const outcomes = await Promise.allSettled([grant(), grant()])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await standing(person.id)).toEqual(['CADRE', 'UNIT_LEADER'])
})

test('a role taken away stays on record, frees the way for another, and taking it twice changes nothing', async () => {
  const administrator = await makeActor('ADMINISTRATOR', '370000')
  const person = await makeActor('ORGANIZER', '370000')
  const grantId = person.roles[0]!.grantId
  await Promise.all([revokeRole(administrator, person.id, grantId), revokeRole(administrator, person.id, grantId)])
  expect(await db.roleGrant.findUniqueOrThrow({ where: { id: grantId }, select: { revokedById: true } })).toEqual({
    revokedById: administrator.id,
  })
  expect(await db.auditEvent.count({ where: { action: 'role.revoke', subjectId: person.id } })).toBe(1)
  await grantRole(administrator, person.id, { role: 'JUDGE', organizationId: person.unit.id })
  expect(await standing(person.id)).toEqual(['JUDGE'])
})

test('a city’s administrator gives roles only in her city', async () => {
  const heze = await makeActor('ADMINISTRATOR', '371700')
  const cadre = await makeActor('CADRE', '371721')
  const jinan = await db.organization.findUniqueOrThrow({ where: { code: '370100' } })
  await expect(grantRole(heze, cadre.id, { role: 'UNIT_LEADER', organizationId: jinan.id })).rejects.toMatchObject({
    field: 'organizationId',
  })
  await expect(grantRole(heze, cadre.id, { role: 'JUDGE', organizationId: cadre.unit.id })).rejects.toMatchObject({
    field: 'role',
  })
  await expect(
    revokeRole(heze, (await makeActor('CADRE', '370102')).id, cadre.roles[0]!.grantId),
  ).rejects.toMatchObject({ status: 404 })
})
