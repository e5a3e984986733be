import type { Actor } from '../accounts/actor'
import { audit } from '../server/audit.server'
import { db } from '../server/db.server'

/** Sets about how long a piece of the column is; editors see it beside their text. */
export async function setColumnLength(actor: Actor, columnId: string, targetCharacters: number): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.column.updateMany({ where: { id: columnId }, data: { targetCharacters } })
    if (count === 0) throw new Response(null, { status: 404 })
    await audit(tx, {
      actorId: actor.id,
      action: 'column.set-length',
      subjectType: 'Column',
      subjectId: columnId,
      detail: { targetCharacters },
    })
  })
}
