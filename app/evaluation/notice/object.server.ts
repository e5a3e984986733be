import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { now } from '../../server/clock.server'
import { db } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { isoDate } from '../../ui/dates'
import { lockRound } from '../rounds/lock.server'
import { countWorkingDays } from './calendar.server'
import type { PublicObjection } from './schema'
import { answerWithin, noticeStage } from './stage'

type Input = PublicObjection & { concernedIds?: string[] }

/** Takes an objection down: from the public page (no actor), or as the office received it by letter or telephone. */
export function registerObjection(
  actor: Actor | null,
  roundId: string,
  { entryId, name, contact, text, concernedIds = [] }: Input,
): Promise<string> {
  return db.$transaction(async (tx) => {
    const round = await lockRound(tx, roundId)
    const notice = await tx.publicNotice.findUnique({ where: { roundId: round.id }, select: { lastDay: true } })
    const [today, decided] = [await now(), await tx.awardDecision.count({ where: { roundId: round.id } })]
    if (!notice) throw new Refusal('这一轮还没有公示。')
    if (decided || (!actor && noticeStage(notice.lastDay, today) === 'ended')) throw new Refusal('公示期已经结束。')
    if (entryId && !(await tx.award.count({ where: { entryId, roundId: round.id } })))
      throw new Refusal('名单里没有这一篇，请刷新页面。', 'entryId')
    const data = {
      roundId: round.id,
      entryId: entryId ?? null,
      name,
      contact,
      text,
      concernedIds,
      dueOn: new Date(await countWorkingDays(tx, isoDate(today), answerWithin)),
      registeredById: actor?.id ?? null,
    }
    const { id } = await tx.objection.create({ data, select: { id: true } })
    // Who objects is nobody's business who reads the audit.
    await audit(tx, {
      actorId: actor?.id ?? null,
      action: 'objection.register',
      subjectType: 'Objection',
      subjectId: id,
      detail: { roundId: round.id, entryId: entryId ?? null, anonymous: name === '' },
    })
    return id
  })
}
