import type { Actor } from '../accounts/actor'
import { audit } from '../server/audit.server'
import { db } from '../server/db.server'
import { Refusal } from '../server/refusal'
import type { IssueInput } from './schema'

export async function addIssue(actor: Actor, input: IssueInput): Promise<void> {
  await db
    .$transaction(async (tx) => {
      const { id } = await tx.issue.create({ data: input, select: { id: true } })
      await audit(tx, { actorId: actor.id, action: 'issue.add', subjectType: 'Issue', subjectId: id })
    })
    .catch((error: { code?: string }) => {
      if (error.code === 'P2002') throw new Refusal('这个栏目的这一期已经有了。', 'number')
      throw error
    })
}
