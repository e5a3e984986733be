import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { db, type Transaction } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { lockRound } from '../rounds/lock.server'
import { concernedOf, handlerOf, recusalFrom } from './stage'

type Answer = { objectionId: string; upheld: boolean; answer: string }

/** Answers an objection; whoever is concerned by it may not. */
export function answerObjection(actor: Actor, roundId: string, { objectionId, upheld, answer }: Answer): Promise<void> {
  return db.$transaction(async (tx) => {
    const round = await lockRound(tx, roundId)
    const objection = await findObjection(tx, round.id, objectionId)
    if (objection.answer) throw new Refusal('这件异议已经答复，请刷新页面。')
    const barred = recusalFrom(handlerOf(actor), concernedOf(objection))
    if (barred) throw new Refusal(barred)
    await tx.objectionAnswer.create({ data: { objectionId, upheld, answer, answeredById: actor.id } })
    await audit(tx, {
      actorId: actor.id,
      action: 'objection.answer',
      subjectType: 'Objection',
      subjectId: objectionId,
      detail: { roundId: round.id, upheld },
    })
  })
}

async function findObjection(tx: Transaction, roundId: string, id: string) {
  const objection = await tx.objection.findFirst({
    where: { id, roundId },
    select: {
      concernedIds: true,
      answer: { select: { objectionId: true } },
      entry: {
        select: {
          submission: {
            select: {
              authorId: true,
              report: { select: { organizationId: true, contributors: { select: { name: true } } } },
            },
          },
        },
      },
    },
  })
  if (!objection) throw new Response(null, { status: 404 })
  return objection
}
