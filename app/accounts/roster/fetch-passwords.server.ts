import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { writeSheet } from '../../server/documents/write-sheet.server'
import { recordId } from '../../server/record-id'
import type { Actor } from '../actor'
import type { JudgedRow } from './judge-row'
import { forgetOldKeys, rosterPassword } from './password-key.server'

const columns = [
  { key: 'unit', heading: '单位', width: 24 },
  { key: 'name', heading: '姓名', width: 14 },
  { key: 'username', heading: '账号', width: 20 },
  { key: 'password', heading: '初始密码', width: 18 },
] as const

/** The sheet of first passwords of an import, once: with it their key is forgotten. @returns null when it is gone already */
export function fetchPasswords(actor: Actor, importId: string): Promise<Buffer | null> {
  return db.$transaction(
    async (tx) => {
      const id = recordId(importId)
      await forgetOldKeys(tx)
      await tx.$queryRaw`SELECT "id" FROM "RosterImport" WHERE "id" = ${id}::uuid FOR UPDATE`
      const roster = await tx.rosterImport.findFirst({
        where: { id, uploadedById: actor.id },
        select: { rows: true, passwordKey: true, created: true },
      })
      if (!roster) throw new Response(null, { status: 404 })
      const key = roster.passwordKey
      if (!key || roster.created === 0) return null
      const people = (roster.rows as unknown as JudgedRow[]).flatMap(({ person, values }) =>
        person ? { ...person, unit: values.unit } : [],
      )
      const sheet = await writeSheet(
        columns,
        people.map(({ unit, name, username }) => ({ unit, name, username, password: rosterPassword(key, username) })),
        '初始密码',
      )
      await tx.rosterImport.update({ where: { id }, data: { passwordKey: null, fetchedAt: new Date() } })
      await audit(tx, {
        actorId: actor.id,
        action: 'roster.fetch-passwords',
        subjectType: 'RosterImport',
        subjectId: id,
        detail: { people: people.length },
      })
      return sheet
    },
    { timeout: 60_000 },
  )
}
