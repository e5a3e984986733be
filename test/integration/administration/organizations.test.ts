import { expect, test } from 'vitest'
import { addUnit } from '../../../app/accounts/organizations/add-unit.server'
import { closeUnit } from '../../../app/accounts/organizations/close-unit.server'
import { findUnit, organizationTree } from '../../../app/accounts/organizations/queries.server'
import { renameUnit } from '../../../app/accounts/organizations/rename-unit.server'
import { newUnit } from '../../../app/accounts/organizations/schema'
import { db } from '../../../app/server/db.server'
import { makeActor } from '../../factories/actors'

const idOf = async (code: string) =>
  (await db.organization.findUniqueOrThrow({ where: { code }, select: { id: true } })).id
const zone = async (code: string) =>
  newUnit.parse({
    name: '菏泽经济开发区妇联',
    shortName: '菏泽开发区',
    code,
    parentId: await idOf('371700'),
    validFrom: '2012-03-01',
  })

test('the tree holds province, cities and counties', async () => {
  const [province, ...others] = await organizationTree()
  expect(others).toEqual([])
  const cities = province!.below.filter(({ level }) => level === 'CITY')
  expect([cities.length, cities.reduce((sum, { below }) => sum + below.length, 0)]).toEqual([17, 140])
})

test('a development zone is added below its city, once', async () => {
  const administrator = await makeActor('ADMINISTRATOR', '370000')
  const id = await addUnit(administrator, await zone('371700-KF'))
  expect(
    await db.organization.findUniqueOrThrow({
      where: { id },
      select: { level: true, cityCode: true, countsInDenominator: true },
    }),
  ).toEqual({ level: 'OTHER', cityCode: '371700', countsInDenominator: false })
  await expect(addUnit(administrator, await zone('371700-KF'))).rejects.toMatchObject({ field: 'code' })
  await expect(addUnit(administrator, await zone('370100-KF'))).rejects.toMatchObject({ field: 'code' })
})

test('a renamed unit keeps its old name on record', async () => {
  const administrator = await makeActor('ADMINISTRATOR', '370000')
  const id = await idOf('371728')
  const { name } = await findUnit(id)
  await renameUnit(administrator, id, {
    name: '东明新区妇女联合会',
    shortName: '东明新区',
    since: new Date('2012-06-01'),
  })
  const unit = await findUnit(id)
  expect([unit.name, unit.formerNames.map((former) => [former.name, former.until.toISOString().slice(0, 10)])]).toEqual(
    ['东明新区妇女联合会', [[name, '2012-05-31']]],
  )
})

test('a unit with people is not closed; an empty one is, with its successor, once', async () => {
  const administrator = await makeActor('ADMINISTRATOR', '370000')
  const cadre = await makeActor('CADRE', '371727')
  const [id, successorId] = [cadre.unit.id, await idOf('371726')]
  const closing = { validTo: new Date('2012-12-31'), successorId }
  await expect(closeUnit(administrator, id, closing)).rejects.toMatchObject({
    message: expect.stringContaining('还有 1 人'),
  })
  await db.person.update({ where: { id: cadre.id }, data: { deactivatedAt: new Date() } })
  const outcomes = await Promise.allSettled([
    closeUnit(administrator, id, closing),
    closeUnit(administrator, id, closing),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await findUnit(id)).successor?.id).toBe(successorId)
  expect(await db.auditEvent.count({ where: { subjectId: id, action: 'organization.close' } })).toBe(1)
  await expect(closeUnit(administrator, await idOf('370000'), closing)).rejects.toMatchObject({ name: 'Refusal' })
})

test('a unit is not closed over those below it, into itself, into a closed one, or before it began', async () => {
  const administrator = await makeActor('ADMINISTRATOR', '370000')
  const [city, county, other] = [await idOf('371600'), await idOf('371621'), await idOf('371622')]
  const refusal = (id: string, successorId: string | undefined, validTo = '2012-12-31') =>
    closeUnit(administrator, id, { validTo: new Date(validTo), successorId }).then(
      () => null,
      ({ field, message }: { field: string; message: string }) => [field, message],
    )
  expect(await refusal(city, undefined)).toEqual(['form', expect.stringContaining('下面还有 7 个单位')])
  expect(await refusal(county, county)).toEqual(['successorId', expect.any(String)])
  expect(await refusal(county, undefined, '2011-12-31')).toEqual(['validTo', expect.any(String)])
  expect(await refusal(other, county)).toBeNull()
  expect(await refusal(county, other)).toEqual(['successorId', expect.any(String)])
})

test('two units closed into each other at once, or one closed while another is added below it: one of the two is refused', async () => {
  const administrator = await makeActor('ADMINISTRATOR', '370000')
  const outcome = async (one: Promise<unknown>, other: Promise<unknown>) =>
    (await Promise.allSettled([one, other])).map((ended) => (ended.status === 'fulfilled' ? 'done' : ended.reason.name))
  const validTo = new Date('2012-12-31')
  const close = async (from: string, into: string) =>
    closeUnit(administrator, await idOf(from), { validTo, successorId: await idOf(into) })
  expect((await outcome(close('371425', '371426'), close('371426', '371425'))).sort()).toEqual(['Refusal', 'done'])
  for (const county of ['371421', '371422', '371423', '371424']) {
    const below = { ...(await zone(`${county}-KF`)), parentId: await idOf(county) }
    expect((await outcome(addUnit(administrator, below), close(county, '371427'))).sort()).toEqual(['Refusal', 'done'])
  }
})
