import type { Actor } from '../accounts/actor'
import { audit } from '../server/audit.server'
import { db } from '../server/db.server'
import type { ArrangeInput } from './schema'

/** Moves an article one place up or down within its issue. Two editors at once move one after the other. */
export async function arrangeIssue(actor: Actor, issueId: string, { article, direction }: ArrangeInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const { length } = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Issue" WHERE "id" = ${issueId}::uuid FOR UPDATE`
    if (length === 0) throw new Response(null, { status: 404 })
    const rows = await tx.article.findMany({
      where: { issueId },
      orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
      select: { id: true },
    })
    const order = rows.map(({ id }) => id)
    const from = order.indexOf(article)
    const to = direction === 'up' ? from - 1 : from + 1
    if (from < 0 || to < 0 || to >= order.length) return
    order.splice(to, 0, ...order.splice(from, 1))
    for (const [position, id] of order.entries()) await tx.article.update({ where: { id }, data: { position } })
    await audit(tx, {
      actorId: actor.id,
      action: 'issue.arrange',
      subjectType: 'Issue',
      subjectId: issueId,
      detail: { article, direction },
    })
  })
}
