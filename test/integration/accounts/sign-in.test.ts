import { createOTP } from '@better-auth/utils/otp'
import { expect, test } from 'vitest'
import { hashPassword } from '../../../app/accounts/authentication.server'
import { beginSecondFactor, changePassword, confirmSecondFactor } from '../../../app/accounts/second-factor.server'
import { requireActor } from '../../../app/accounts/session.server'
import { signIn, verifySecondFactor } from '../../../app/accounts/sign-in.server'
import { switchRole } from '../../../app/accounts/switch-role.server'
import { db } from '../../../app/server/db.server'
import { makeActor } from '../../factories/actors'
import { actorOf, cookiesOf, visit } from '../../factories/sessions'

const password = 'Correct-horse-42'
let count = 0

async function makeAccount() {
  const actor = await makeActor('JUDGE', '370000-GX')
  await db.account.create({
    data: { userId: actor.id, accountId: actor.id, providerId: 'credential', password: await hashPassword(password) },
  })
  return { actor, address: `10.0.0.${(count += 1)}` }
}

test('the right password opens a session, which names the person and her role', async () => {
  const { actor, address } = await makeAccount()
  const result = await signIn(visit(), ` ${actor.username.toUpperCase()} `, password, address)
  if (!result.ok) throw new Error(result.message)
  expect(await actorOf(cookiesOf(result.headers))).toMatchObject({
    id: actor.id,
    role: 'JUDGE',
    unit: { code: '370000-GX' },
  })
})

test('five wrong passwords lock the account, even for the right one, also when they come at once', async () => {
  const { actor, address } = await makeAccount()
  const answers = await Promise.all(Array.from({ length: 8 }, () => signIn(visit(), actor.username, 'wrong', address)))
  expect(answers.every(({ ok }) => !ok)).toBe(true)
  const right = await signIn(visit(), actor.username, password, address)
  expect(right).toMatchObject({ ok: false, message: expect.stringContaining('锁定') })
})

test('the fifth wrong password locks an account, not the fourth; the right one sets the count back', async () => {
  const { actor, address } = await makeAccount()
  const fail = async (times: number) => {
    for (let n = 0; n < times; n += 1) await signIn(visit(), actor.username, 'wrong', address)
  }
  await fail(4)
  expect(await signIn(visit(), actor.username, password, address)).toMatchObject({ ok: true })
  await fail(4)
  expect(await signIn(visit(), actor.username, password, address)).toMatchObject({ ok: true })
  await fail(5)
  expect(await signIn(visit(), actor.username, password, address)).toMatchObject({ ok: false })
})

test('sixty failures from one address within the window lock the address, and no other', async () => {
  const { actor, address } = await makeAccount()
  const failures = (length: number) =>
    db.signInAttempt.createMany({ data: Array.from({ length }, (_, n) => ({ username: `nobody-${n}`, address })) })
  await failures(59)
  expect(await signIn(visit(), actor.username, password, address)).toMatchObject({ ok: true })
  await failures(1)
  expect(await signIn(visit(), actor.username, password, address)).toMatchObject({ ok: false })
  expect(await signIn(visit(), actor.username, password, `${address}9`)).toMatchObject({ ok: true })
  await db.signInAttempt.updateMany({ where: { address }, data: { at: new Date(Date.now() - 16 * 60_000) } })
  expect(await signIn(visit(), actor.username, password, address)).toMatchObject({ ok: true })
})

test('a session left alone for two hours is over', async () => {
  const { actor, address } = await makeAccount()
  const open = await signIn(visit(), actor.username, password, address)
  if (!open.ok) throw new Error(open.message)
  const leftFor = (minutes: number) =>
    db.session.updateMany({
      where: { userId: actor.id },
      data: { updatedAt: new Date(Date.now() - minutes * 60_000) },
    })
  await leftFor(119)
  expect(await actorOf(cookiesOf(open.headers))).toMatchObject({ id: actor.id })
  await leftFor(121)
  expect(await actorOf(cookiesOf(open.headers))).toBeNull()
})

test('a role taken away is gone at the next request, and with the last one the session', async () => {
  const { actor, address } = await makeAccount()
  const open = await signIn(visit(), actor.username, password, address)
  if (!open.ok) throw new Error(open.message)
  const cookie = cookiesOf(open.headers)
  const second = await db.roleGrant.create({
    data: { personId: actor.id, role: 'CADRE', organizationId: actor.unit.id },
  })
  expect((await actorOf(cookie))!.roles.map(({ role }) => role).sort()).toEqual(['CADRE', 'JUDGE'])
  await db.roleGrant.update({ where: { id: second.id }, data: { revokedAt: new Date() } })
  expect((await actorOf(cookie))!.roles.map(({ role }) => role)).toEqual(['JUDGE'])
  await db.roleGrant.updateMany({ where: { personId: actor.id }, data: { revokedAt: new Date() } })
  expect(await actorOf(cookie)).toBeNull()
})

test('a session goes on in another role of hers; another’s role and one taken away change nothing', async () => {
  const { actor, address } = await makeAccount()
  const open = await signIn(visit(), actor.username, password, address)
  if (!open.ok) throw new Error(open.message)
  const cookie = cookiesOf(open.headers)
  const { id: second } = await db.roleGrant.create({
    data: { personId: actor.id, role: 'CADRE', organizationId: actor.unit.id },
  })
  const switchTo = async (grantId: string) => {
    await switchRole((await actorOf(cookie))!, grantId)
    return (await actorOf(cookie))!.role
  }
  expect(await switchTo(second)).toBe('CADRE')
  expect(await switchTo((await makeActor('ADMINISTRATOR', '370000')).roles[0]!.grantId)).toBe('CADRE')
  expect(await switchTo(actor.roles[0]!.grantId)).toBe('JUDGE')
  await db.roleGrant.update({ where: { id: second }, data: { revokedAt: new Date() } })
  expect(await switchTo(second)).toBe('JUDGE')
})

test('whoever must change her password finds only the page for that', async () => {
  const { actor } = await makeAccount()
  const open = (path: string) =>
    requireActor({
      request: new Request(`http://127.0.0.1:3000${path}`),
      context: { nonce: '', address: '', actor: Promise.resolve({ ...actor, mustChangePassword: true }) },
    }).then(
      () => 'opened',
      (thrown: Response) => thrown.headers.get('Location'),
    )
  expect(await Promise.all(['/', '/account/x', '/account', '/account.data'].map(open))).toEqual([
    '/account',
    '/account',
    'opened',
    'opened',
  ])
})

test('an account that does not exist gives the same answer as a wrong password', async () => {
  const { actor, address } = await makeAccount()
  expect(await signIn(visit(), actor.username, 'wrong', address)).toEqual(
    await signIn(visit(), 'nobody-here', 'wrong', address),
  )
})

test('a deactivated person cannot sign in, and her open session ends', async () => {
  const { actor, address } = await makeAccount()
  const open = await signIn(visit(), actor.username, password, address)
  if (!open.ok) throw new Error(open.message)
  await db.person.update({ where: { id: actor.id }, data: { deactivatedAt: new Date() } })
  expect(await actorOf(cookiesOf(open.headers))).toBeNull()
  expect(await signIn(visit(), actor.username, password, address)).toMatchObject({ ok: false })
})

test('with a second factor the password alone opens nothing', async () => {
  const { actor, address } = await makeAccount()
  const first = await signIn(visit(), actor.username, password, address)
  if (!first.ok) throw new Error(first.message)
  const cookie = cookiesOf(first.headers)
  const { secret, backupCodes } = await beginSecondFactor(visit(cookie), password)
  const decoded = new TextDecoder().decode(base32(secret!))
  await confirmSecondFactor(actor, visit(cookie), await createOTP(decoded).totp())
  const second = await signIn(visit(), actor.username, password, address)
  if (!second.ok) throw new Error(second.message)
  expect(second.secondFactor).toBe(true)
  expect(await actorOf(cookiesOf(second.headers))).toBeNull()
  expect(await verifySecondFactor(visit(cookiesOf(second.headers)), '000000')).toMatchObject({ ok: false })
  const verified = await verifySecondFactor(visit(cookiesOf(second.headers)), await createOTP(decoded).totp())
  if (!verified.ok) throw new Error(verified.message)
  expect(await actorOf(cookiesOf(verified.headers))).toMatchObject({ id: actor.id, twoFactorEnabled: true })

  const withoutPhone = async (code: string) => {
    const again = await signIn(visit(), actor.username, password, address)
    if (!again.ok) throw new Error(again.message)
    return verifySecondFactor(visit(cookiesOf(again.headers)), code)
  }
  const opened = await withoutPhone(` ${backupCodes[0]} `)
  if (!opened.ok) throw new Error(opened.message)
  expect(await actorOf(cookiesOf(opened.headers))).toMatchObject({ id: actor.id })
  expect(await withoutPhone(backupCodes[0]!)).toMatchObject({ ok: false })
  expect(await withoutPhone(backupCodes[1]!)).toMatchObject({ ok: true })
})

test('a changed password ends every other session', async () => {
  const { actor, address } = await makeAccount()
  const one = await signIn(visit(), actor.username, password, address)
  const two = await signIn(visit(), actor.username, password, address)
  if (!one.ok || !two.ok) throw new Error('no session')
  await expect(changePassword(actor, visit(cookiesOf(one.headers)), 'wrong', 'Another-one-43')).rejects.toMatchObject({
    field: 'currentPassword',
  })
  await changePassword(actor, visit(cookiesOf(one.headers)), password, 'Another-one-43')
  expect(await actorOf(cookiesOf(two.headers))).toBeNull()
})

function base32(text: string): Uint8Array {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...text.replace(/=+$/, '')]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
}
