import { randomBytes } from 'node:crypto'
import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { enqueue } from '../../server/jobs.server'
import { recordId } from '../../server/record-id'
import { Refusal } from '../../server/refusal'
import type { Actor } from '../actor'

export const importing = 'roster.import'

/**
 * Orders the accounts of an uploaded roster as work behind the page. Confirming again changes nothing.
 * @param skipFaulty whether rows with faults are left out; otherwise one fault refuses the whole
 */
export function confirmRoster(actor: Actor, importId: string, skipFaulty: boolean): Promise<void> {
  return db.$transaction(async (tx) => {
    const [roster] = await tx.$queryRaw<{ id: string; confirmedAt: Date | null; total: number; faulty: number }[]>`
      SELECT "id", "confirmedAt", jsonb_array_length("rows") AS "total",
        (SELECT count(*)::int FROM jsonb_array_elements("rows") r WHERE jsonb_array_length(r->'errors') > 0) AS "faulty"
      FROM "RosterImport" WHERE "id" = ${recordId(importId)}::uuid AND "uploadedById" = ${actor.id}::uuid FOR UPDATE`
    if (!roster) throw new Response(null, { status: 404 })
    if (roster.confirmedAt) return
    const { id, total, faulty } = roster
    if (faulty > 0 && !skipFaulty)
      throw new Refusal(`还有 ${faulty} 行有误，没有导入任何人。请改正后重新上传，或选“跳过有误的行”。`, 'skipFaulty')
    if (faulty === total) throw new Refusal('每一行都有误，没有可以导入的人。请改正后重新上传。')
    await tx.rosterImport.update({
      where: { id },
      data: { confirmedAt: new Date(), passwordKey: randomBytes(32).toString('base64') },
    })
    await enqueue(tx, { kind: importing, ownerId: actor.id, subjectId: id })
    await audit(tx, {
      actorId: actor.id,
      action: 'roster.confirm',
      subjectType: 'RosterImport',
      subjectId: id,
      detail: { people: total - faulty, skipped: faulty },
    })
  })
}
