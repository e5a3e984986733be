import { Prisma } from '../../../prisma/client/client'
import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import type { Transaction } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { freeCode } from '../blind-copies/confirm.server'
import type { OpeningResult } from '../opening/compute'
import type { RoundSettings } from '../schema'
import { lockRound } from './lock.server'

type Round = { id: string; campaignId: string }

/**
 * Takes the best of an opened round into the next one: its first so many (equals at the cut all go on), or all from
 * a score up. Their blind copies go on as a person confirmed them, under new codes, so that no judge can link the two.
 * @returns how many went on
 */
export async function advanceEntries(
  tx: Transaction,
  actor: Actor,
  round: Round,
  previousId: string,
  rule: RoundSettings['advance'],
): Promise<number> {
  const previous = await lockRound(tx, previousId)
  if (previous.campaignId !== round.campaignId) throw new Refusal('前一轮不属于这个活动。', 'previousId')
  const opening = await tx.opening.findUnique({ where: { roundId: previous.id }, select: { result: true } })
  if (!opening) throw new Refusal('前一轮还没有开封，不能晋级。', 'previousId')
  const going = advancing(opening.result as unknown as OpeningResult, rule)
  const copies = await tx.blindCopy.findMany({
    where: { roundId: previous.id, code: { in: [...going.keys()] }, entry: { submission: { withdrawal: null } } },
    include: { files: true, entry: { select: { submissionId: true, blindCopyDraft: true } } },
    orderBy: { code: 'asc' },
  })
  if (copies.length === 0) throw new Refusal('照这个办法没有一篇晋级，请改晋级办法。', 'settings.advance.value')
  for (const copy of copies) {
    const place = going.get(copy.code)!
    const { id: entryId } = await tx.entry.create({
      data: {
        roundId: round.id,
        submissionId: copy.entry.submissionId,
        enteredById: actor.id,
        screening: {
          create: {
            verdict: 'PASSED',
            reason: `由“${previous.name}”晋级：第 ${place.rank} 名，${place.score} 分`,
            screenedById: actor.id,
          },
        },
      },
      select: { id: true },
    })
    const draft = copy.entry.blindCopyDraft
    if (draft) {
      const { fields, decisions, version } = draft
      await tx.blindCopyDraft.create({
        data: {
          entryId,
          version,
          fields: fields as Prisma.InputJsonValue,
          decisions: decisions as Prisma.InputJsonValue,
        },
      })
    }
    const code = await freeCode(tx)
    await tx.blindCopy.create({
      data: {
        roundId: round.id,
        entryId,
        code,
        title: copy.title,
        content: copy.content as Prisma.InputJsonValue,
        characters: copy.characters,
        html: copy.html.replaceAll(copy.code, code),
        confirmedById: copy.confirmedById,
        confirmedAt: copy.confirmedAt,
        files: { create: copy.files.map(({ storageKey, contentType }) => ({ storageKey, contentType })) },
      },
    })
  }
  await audit(tx, {
    actorId: actor.id,
    action: 'entry.advance',
    subjectType: 'Round',
    subjectId: round.id,
    detail: { previousId: previous.id, by: rule.by, value: rule.value, advanced: copies.length },
  })
  return copies.length
}

/** Codes of the reports that go on, with rank and score. */
function advancing({ reports }: OpeningResult, { by, value }: RoundSettings['advance']) {
  const on = reports.filter(({ rank, score }) =>
    by === 'top' ? rank <= Number(value) : Number(score) >= Number(value),
  )
  return new Map(on.map(({ report, rank, score }) => [report, { rank, score }]))
}
