import { expect, test } from 'vitest'
import { beginAttempt, lockedAccounts } from '../../../app/accounts/lockout.server'
import { addPerson } from '../../../app/accounts/people/add-person.server'
import { deactivate } from '../../../app/accounts/people/deactivate.server'
import { editPerson } from '../../../app/accounts/people/edit-person.server'
import { findPerson, listPeople } from '../../../app/accounts/people/queries.server'
import { reactivate } from '../../../app/accounts/people/reactivate.server'
import { resetPassword } from '../../../app/accounts/people/reset-password.server'
import { newPerson, peopleSearch, personDetails } from '../../../app/accounts/people/schema'
import { unlock } from '../../../app/accounts/people/unlock.server'
import { signIn } from '../../../app/accounts/sign-in.server'
import { db } from '../../../app/server/db.server'
import { makeActor } from '../../factories/actors'
import { actorOf, cookiesOf, visit } from '../../factories/sessions'
import { trailOf } from '../../factories/trail'

const unitOf = async (code: string) =>
  (await db.organization.findUniqueOrThrow({ where: { code }, select: { id: true } })).id
const search = (parts: object = {}) => peopleSearch.parse(parts)
const form = async (change: object = {}, unit = '371721') =>
  newPerson.parse({
    name: '王秀兰',
    username: `wang-${Math.random().toString(36).slice(2, 10)}`,
    organizationId: await unitOf(unit),
    role: 'CADRE',
    ...change,
  })

async function signedIn(username: string, password: string) {
  const result = await signIn(visit(), username, password, '10.1.1.1')
  if (!result.ok) throw new Error(result.message)
  return cookiesOf(result.headers)
}

test('a new person signs in with the password shown once and must change it', async () => {
  const administrator = await makeActor('ADMINISTRATOR', '370000')
  const input = await form({ post: '权益部', isLeader: true })
  const { id, password } = await addPerson(administrator, input)
  const actor = await actorOf(await signedIn(input.username, password))
  expect(actor).toMatchObject({ id, role: 'CADRE', unit: { code: '371721' }, mustChangePassword: true })
  expect(
    await db.auditEvent.findMany({ where: { subjectId: id, action: 'person.add' }, select: { actorId: true } }),
  ).toEqual([{ actorId: administrator.id }])
})

test('two administrators who take the same user name at once: one gets it, the other is told', async () => {
  const administrator = await makeActor('ADMINISTRATOR', '370000')
  const input = await form()
  const outcomes = await Promise.allSettled([addPerson(administrator, input), addPerson(administrator, input)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { field: 'username', message: expect.stringContaining('已有人使用') },
  })
  expect(await db.person.count({ where: { username: input.username } })).toBe(1)
})

test('a city’s administrator neither sees nor manages a person of another city', async () => {
  const heze = await makeActor('ADMINISTRATOR', '371700')
  const jinan = await makeActor('CADRE', '370102')
  const missing = { status: 404 }
  await expect(findPerson(heze, jinan.id)).rejects.toMatchObject(missing)
  await expect(resetPassword(heze, jinan.id)).rejects.toMatchObject(missing)
  await expect(deactivate(heze, jinan.id)).rejects.toMatchObject(missing)
  await expect(
    editPerson(heze, jinan.id, personDetails.parse({ name: '某人', organizationId: heze.unit.id })),
  ).rejects.toMatchObject(missing)
  expect((await listPeople(heze, search({ q: jinan.username }))).total).toBe(0)
  await expect(addPerson(heze, await form({}, '370102'))).rejects.toMatchObject({ field: 'organizationId' })
})

test('nobody is added to a unit that is closed', async () => {
  const administrator = await makeActor('ADMINISTRATOR', '370000')
  const input = await form({}, '371623')
  await db.organization.update({ where: { id: input.organizationId }, data: { validTo: new Date('2012-06-30') } })
  await expect(addPerson(administrator, input)).rejects.toMatchObject({ field: 'organizationId' })
})

test('a city’s administrator cannot get at a person with a role over the whole province, nor give one', async () => {
  const heze = await makeActor('ADMINISTRATOR', '371700')
  const judge = await makeActor('JUDGE', '371721')
  expect((await findPerson(heze, judge.id)).beyond).toBe('评委')
  await expect(resetPassword(heze, judge.id)).rejects.toMatchObject({ name: 'Refusal' })
  await expect(addPerson(heze, await form({ role: 'ORGANIZER' }))).rejects.toMatchObject({ field: 'role' })
})

test('nor at a person of the city who holds a role in another', async () => {
  const heze = await makeActor('ADMINISTRATOR', '371700')
  const person = await makeActor('CADRE', '371721')
  await db.roleGrant.create({
    data: { personId: person.id, role: 'UNIT_LEADER', organizationId: await unitOf('370102') },
  })
  expect((await findPerson(heze, person.id)).beyond).not.toBeNull()
  await expect(resetPassword(heze, person.id)).rejects.toMatchObject({ name: 'Refusal' })
  await db.roleGrant.updateMany({
    where: { personId: person.id, role: 'UNIT_LEADER' },
    data: { revokedAt: new Date() },
  })
  await expect(resetPassword(heze, person.id)).resolves.toEqual(expect.any(String))
})

test('deactivating ends every open session, and the account opens nothing until it is restored', async () => {
  const administrator = await makeActor('ADMINISTRATOR', '370000')
  const input = await form()
  const { id, password } = await addPerson(administrator, input)
  const cookies = [await signedIn(input.username, password), await signedIn(input.username, password)]
  await Promise.all([deactivate(administrator, id), deactivate(administrator, id)])
  expect(await Promise.all(cookies.map(actorOf))).toEqual([null, null])
  expect(await db.session.count({ where: { userId: id } })).toBe(0)
  expect(await signIn(visit(), input.username, password, '10.1.1.1')).toMatchObject({ ok: false })
  await reactivate(administrator, id)
  expect(await actorOf(await signedIn(input.username, password))).toMatchObject({ id })
  const opened = ['session.open']
  expect(await trailOf(id)).toEqual([
    'person.add',
    ...opened,
    ...opened,
    'person.deactivate',
    'person.reactivate',
    ...opened,
  ])
})

test('nobody closes her own account, and two administrators cannot close each other’s', async () => {
  await db.person.updateMany({ where: { username: 'guanli' }, data: { deactivatedAt: new Date() } })
  await db.roleGrant.updateMany({
    where: { role: 'ADMINISTRATOR', organization: { level: 'PROVINCE' } },
    data: { revokedAt: new Date() },
  })
  const [one, other] = [await makeActor('ADMINISTRATOR', '370000'), await makeActor('ADMINISTRATOR', '370000')]
  await expect(deactivate(one, one.id)).rejects.toMatchObject({ message: expect.stringContaining('不能停用自己') })
  const outcomes = await Promise.allSettled([deactivate(one, other.id), deactivate(other, one.id)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db.person.count({ where: { id: { in: [one.id, other.id] }, deactivatedAt: null } })).toBe(1)
})

test('a reset password ends sessions, the old one no longer works', async () => {
  const administrator = await makeActor('ADMINISTRATOR', '370000')
  const input = await form()
  const { id, password } = await addPerson(administrator, input)
  const cookie = await signedIn(input.username, password)
  const fresh = await resetPassword(administrator, id)
  expect(await actorOf(cookie)).toBeNull()
  expect(await signIn(visit(), input.username, password, '10.1.1.1')).toMatchObject({ ok: false })
  expect(await actorOf(await signedIn(input.username, fresh))).toMatchObject({ mustChangePassword: true })
  expect(await trailOf(id)).toEqual(['person.add', 'session.open', 'person.reset-password', 'session.open'])
})

test('an account locked by wrong passwords is listed and can be unlocked', async () => {
  const administrator = await makeActor('ADMINISTRATOR', '371700')
  const input = await form()
  const { id, password } = await addPerson(administrator, input)
  for (let turn = 0; turn < 5; turn++) await signIn(visit(), input.username, 'wrong', '10.2.2.2')
  expect(await signIn(visit(), input.username, password, '10.2.2.2')).toMatchObject({
    message: expect.stringContaining('锁定'),
  })
  expect(await lockedAccounts(id)).toMatchObject([{ id, username: input.username }])
  expect((await findPerson(administrator, id)).locked).toBe(true)
  await unlock(administrator, id)
  expect(await lockedAccounts(id)).toEqual([])
  expect(await trailOf(id)).toEqual(['person.add', 'person.unlock'])
  expect(await beginAttempt(input.username, '10.2.2.2')).not.toBeNull()
  await signedIn(input.username, password)
})

test('the list is searched by name, user name and unit, filtered and paged', async () => {
  const administrator = await makeActor('ADMINISTRATOR', '370000')
  const organizationId = await unitOf('371122')
  const rows = Array.from({ length: 60 }, (_, index) => ({
    name: `百分${index}`,
    username: `list-${index}`,
    email: `list-${index}@example.invalid`,
    organizationId,
  }))
  await db.person.createMany({ data: rows })
  const people = await listPeople(administrator, search({ unit: '371122', page: '2', sort: 'username' }))
  expect([people.total, people.pages, people.rows.length]).toEqual([60, 2, 10])
  expect((await listPeople(administrator, search({ q: 'LIST-59' }))).rows.map(({ username }) => username)).toEqual([
    'list-59',
  ])
  expect((await listPeople(administrator, search({ q: '%' }))).total).toBe(0)
  expect((await listPeople(administrator, search({ unit: '371100', role: 'JUDGE' }))).total).toBe(0)
  expect(search({ page: 'x', sort: 'password', role: 'GOD' })).toMatchObject({ page: 1, sort: 'unit', role: '' })
})
