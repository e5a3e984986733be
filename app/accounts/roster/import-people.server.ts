import { Prisma } from '../../../prisma/client/client'
import { audit } from '../../server/audit.server'
import { db, type Transaction } from '../../server/db.server'
import type { Job, JobHandler } from '../../server/jobs.server'
import { Refusal } from '../../server/refusal'
import { hashPassword } from '../authentication.server'
import type { JudgedRow, RosterPerson } from './judge-row'
import { rosterPassword } from './password-key.server'
import { takenUsernames } from './upload-roster.server'

const atOnce = 2 // hashes beside each other; pages need processor time too
const chunk = 500 // rows of one INSERT
const nobody = '没有导入任何人。请重新上传名册，系统会标出有问题的行。'

/** Creates everybody of a confirmed roster, or nobody: hashes first, then all rows in one transaction. */
export const importPeople: JobHandler = async ({ subjectId, ownerId, progress }) => {
  const roster = await db.rosterImport.findUniqueOrThrow({
    where: { id: subjectId! },
    select: { id: true, rows: true, passwordKey: true, created: true },
  })
  if (roster.created > 0) return { created: roster.created } // done before the process was killed
  try {
    const people = (roster.rows as unknown as JudgedRow[]).flatMap(({ person }) => person ?? [])
    const hashes = await hashAll(people, roster.passwordKey!, progress)
    const created = await db.$transaction((tx) => createAll(tx, { id: roster.id, ownerId, people, hashes }), {
      timeout: 120_000,
      maxWait: 30_000,
    })
    await progress(created, created, `已导入 ${created} 人`)
    return { created }
  } catch (error) {
    await db.rosterImport.updateMany({
      where: { id: roster.id, created: 0 },
      data: { confirmedAt: null, passwordKey: null },
    })
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw new Refusal(`名册里有账号刚刚被别人使用，${nobody}`)
    throw error
  }
}

async function hashAll(
  people: readonly RosterPerson[],
  key: string,
  progress: Job['progress'],
): Promise<Map<string, string>> {
  const hashes = new Map<string, string>()
  for (let at = 0; at < people.length; at += atOnce) {
    await progress(at, people.length, '正在生成初始密码')
    await Promise.all(
      people.slice(at, at + atOnce).map(async ({ username }) => {
        hashes.set(username, await hashPassword(rosterPassword(key, username)))
      }),
    )
  }
  return hashes
}

type Creation = {
  id: string
  ownerId: string | null
  people: readonly RosterPerson[]
  hashes: ReadonlyMap<string, string>
}

async function createAll(tx: Transaction, { id, ownerId, people, hashes }: Creation): Promise<number> {
  await stillPossible(tx, people)
  for (let at = 0; at < people.length; at += chunk) {
    const part = people.slice(at, at + chunk)
    const rows = part.map(({ roles: _roles, phone, exemptReason, ...person }) => ({
      ...person,
      phone: phone ?? null,
      exemptReason: exemptReason || null,
      displayUsername: person.username,
      email: `${person.username}@example.invalid`,
      mustChangePassword: true,
    }))
    const made = await tx.person.createManyAndReturn({ data: rows, select: { id: true, username: true } })
    const ids = new Map(made.map(({ id: personId, username }) => [username, personId]))
    await tx.account.createMany({
      data: made.map(({ id: personId, username }) => ({
        userId: personId,
        accountId: personId,
        providerId: 'credential',
        password: hashes.get(username)!,
      })),
    })
    await tx.roleGrant.createMany({
      data: part.flatMap(({ username, roles, organizationId }) =>
        roles.map((role) => ({ personId: ids.get(username)!, role, organizationId, grantedById: ownerId })),
      ),
    })
  }
  await tx.rosterImport.update({ where: { id }, data: { created: people.length } })
  await audit(tx, {
    actorId: ownerId,
    action: 'roster.import',
    subjectType: 'RosterImport',
    subjectId: id,
    detail: { usernames: people.map(({ username }) => username) },
  })
  return people.length
}

/** What was right at the preview may have changed since: user names taken, units closed. */
async function stillPossible(tx: Transaction, people: readonly RosterPerson[]) {
  const taken = await takenUsernames(
    people.map(({ username }) => username),
    tx,
  )
  if (taken.size) throw new Refusal(`账号 ${[...taken].slice(0, 5).join('、')} 刚刚被别人使用，${nobody}`)
  const wanted = [...new Set(people.map(({ organizationId }) => organizationId))]
  const standing = await tx.organization.count({ where: { id: { in: wanted }, validTo: null } })
  if (standing < wanted.length) throw new Refusal(`名册里有单位刚刚被撤销，${nobody}`)
}
