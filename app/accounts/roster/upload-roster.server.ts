import type { Prisma } from '../../../prisma/client/client'
import { audit } from '../../server/audit.server'
import { db, type Transaction } from '../../server/db.server'
import { inspectUpload } from '../../server/documents/inspect-upload.server'
import { readRoster } from '../../server/documents/read-roster.server'
import { Refusal } from '../../server/refusal'
import { reaches, type Actor } from '../actor'
import { rosterColumns } from './columns'
import { judgeRoster } from './judge-roster'
import { forgetOldKeys } from './password-key.server'
import { unitFinder } from './unit-names'

/**
 * Reads an uploaded roster and keeps what was understood, with every fault in words. Nobody is created.
 * @throws Refusal that says what is wrong with the file and what to do
 */
export async function uploadRoster(
  actor: Actor,
  { bytes, fileName }: { bytes: Buffer; fileName: string },
): Promise<string> {
  const verdict = await inspectUpload(bytes, fileName, 'excel')
  if (!verdict.ok) throw new Refusal(verdict.message, 'file')
  const roster = await readRoster(bytes, rosterColumns)
  if (!roster.ok) throw new Refusal(`${roster.problem}没有导入任何人，您的原文件没有改动。`, 'file')
  if (roster.rows.length === 0) throw new Refusal('表头下面没有人员。请填好后再上传。', 'file')
  const findUnit = unitFinder(await namedUnits(actor))
  const taken = await takenUsernames(roster.rows.map(({ values }) => values.username.toLowerCase()))
  const rows = judgeRoster({ actor, findUnit }, roster, taken)
  const faulty = rows.filter(({ errors }) => errors.length > 0).length
  return db.$transaction(
    async (tx) => {
      await forgetOldKeys(tx)
      const { id } = await tx.rosterImport.create({
        data: {
          uploadedById: actor.id,
          fileName: fileName.slice(0, 200),
          rows: rows as unknown as Prisma.InputJsonArray,
        },
        select: { id: true },
      })
      await audit(tx, {
        actorId: actor.id,
        action: 'roster.upload',
        subjectType: 'RosterImport',
        subjectId: id,
        detail: { rows: rows.length, faulty },
      })
      return id
    },
    { timeout: 30_000 },
  )
}

async function namedUnits(actor: Actor) {
  const units = await db.organization.findMany({
    where: { validTo: null },
    select: { id: true, code: true, name: true, shortName: true, cityCode: true },
  })
  return units.map((unit) => ({ ...unit, manageable: reaches(actor.unit, unit) }))
}

/** Those of the given user names that are in use. */
export async function takenUsernames(usernames: string[], tx: Pick<Transaction, 'person'> = db): Promise<Set<string>> {
  const rows = await tx.person.findMany({
    where: { username: { in: [...new Set(usernames)] } },
    select: { username: true },
  })
  return new Set(rows.map(({ username }) => username))
}
