import { APIError } from 'better-auth/api'
import QRCode from 'qrcode'
import { audit } from '../server/audit.server'
import { db } from '../server/db.server'
import { Refusal } from '../server/refusal'
import type { Actor } from './actor'
import { authentication } from './authentication.server'

/** Begins the set-up of the second factor: a picture for the phone, and codes for the day it is lost. */
export async function beginSecondFactor(request: Request, password: string) {
  const begun = await refusing(
    authentication.api.enableTwoFactor({ body: { password }, headers: request.headers }),
    '密码不正确，没有启用。',
  )
  if (!('totpURI' in begun)) throw new Error('The second factor is set up with an authenticator application only')
  const { totpURI, backupCodes } = begun
  return {
    picture: `data:image/svg+xml;base64,${Buffer.from(await QRCode.toString(totpURI, { type: 'svg', margin: 1 })).toString('base64')}`,
    secret: new URL(totpURI).searchParams.get('secret'),
    backupCodes,
  }
}

/** Ends the set-up: from now on signing in asks for six digits. */
export async function confirmSecondFactor(actor: Actor, request: Request, code: string): Promise<Headers> {
  const { headers } = await refusing(
    authentication.api.verifyTOTP({
      body: { code: code.replace(/\s/g, '') },
      headers: request.headers,
      returnHeaders: true,
    }),
    '动态口令不正确。请看手机上最新的 6 位数字再试。',
    'code',
  )
  await db.$transaction((tx) =>
    audit(tx, { actorId: actor.id, action: 'account.second-factor', subjectType: 'Person', subjectId: actor.id }),
  )
  return headers
}

/** A new password; every other session of the account ends. */
export async function changePassword(
  actor: Actor,
  request: Request,
  currentPassword: string,
  newPassword: string,
): Promise<Headers> {
  const { headers } = await refusing(
    authentication.api.changePassword({
      body: { currentPassword, newPassword, revokeOtherSessions: true },
      headers: request.headers,
      returnHeaders: true,
    }),
    '现用密码不正确，密码没有修改。',
    'currentPassword',
  )
  await db.$transaction(async (tx) => {
    await tx.person.update({ where: { id: actor.id }, data: { mustChangePassword: false } })
    await audit(tx, { actorId: actor.id, action: 'account.password', subjectType: 'Person', subjectId: actor.id })
  })
  return headers
}

async function refusing<T>(work: Promise<T>, message: string, field = 'password'): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof APIError) throw new Refusal(message, field)
    throw error
  }
}
