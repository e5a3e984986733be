import { Prisma } from '../../../prisma/client/client'
import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { enqueue, type JobHandler } from '../../server/jobs.server'
import { Refusal } from '../../server/refusal'
import { redactFields } from '../redact'
import { lockUnopenedRound } from '../rounds/lock.server'
import { startDecisions, type Find } from './finds'
import { identitiesOf } from './identities.server'
import { blindFields, blindSourceOf } from './source'

export const preparing = 'blind-copies.prepare'

const waiting = (roundId: string) => ({
  roundId,
  blindCopyDraft: null,
  blindCopy: null,
  screening: { verdict: 'PASSED' as const },
  submission: { withdrawal: null },
})

/** Orders the preparation of every passed entry that has none yet, as work behind the page. */
export function orderPreparation(actor: Actor, roundId: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const round = await lockUnopenedRound(tx, roundId)
    const running = await tx.task.findFirst({
      where: { kind: preparing, subjectId: round.id, finishedAt: null },
      select: { id: true },
    })
    if (running) throw new Refusal('预处理正在进行，不用再点一次。')
    const count = await tx.entry.count({ where: waiting(round.id) })
    if (count === 0) throw new Refusal('通过形式审查的报告都已经预处理过了。')
    await enqueue(tx, { kind: preparing, ownerId: actor.id, subjectId: round.id })
    await audit(tx, {
      actorId: actor.id,
      action: 'blind-copy.prepare',
      subjectType: 'Round',
      subjectId: round.id,
      detail: { count },
    })
  })
}

/** Prepares one after another; what is prepared already is left alone, so that a killed run simply goes on. */
export const prepareAll: JobHandler = async ({ subjectId, progress }) => {
  const entries = await db.entry.findMany({ where: waiting(subjectId!), select: { id: true }, orderBy: { id: 'asc' } })
  for (const [done, { id }] of entries.entries()) {
    await progress(done, entries.length, `正在预处理第 ${done + 1} 篇`)
    await prepareDraft(id)
    await new Promise((resolve) => setImmediate(resolve)) // pages come first
  }
  await progress(entries.length, entries.length, `预处理完成：${entries.length} 篇`)
  return { prepared: entries.length }
}

/** Picks the listed fields, finds identities in them and keeps both for a person to check. Judges have no right to it. */
export async function prepareDraft(entryId: string): Promise<void> {
  const entry = await db.entry.findUniqueOrThrow({
    where: { id: entryId },
    select: {
      submissionId: true,
      submission: {
        select: {
          revision: { select: { content: true } },
          report: { select: { files: { where: { kind: 'PICTURE' }, select: { id: true } } } },
        },
      },
    },
  })
  const { revision, report } = entry.submission
  const { pictures, ...source } = blindSourceOf(revision.content, new Set(report.files.map(({ id }) => id)))
  const found = redactFields(source.texts, await identitiesOf(entry.submissionId))
  const finds = blindFields.flatMap((field): Omit<Find, 'id'>[] => [
    ...found[field].masks.map(({ source: why, ...mask }) => ({
      ...mask,
      field,
      why,
      origin: 'known' as const,
      decision: 'mask' as const,
    })),
    ...found[field].suspects.map(({ text: original, reason: why, ...suspect }) => ({
      ...suspect,
      field,
      original,
      why,
      origin: 'suspect' as const,
      decision: null,
    })),
  ])
  const decisions = startDecisions(finds, pictures) as unknown as Prisma.InputJsonObject
  await db.blindCopyDraft.createMany({ data: { entryId, fields: source, decisions }, skipDuplicates: true })
}
