import { randomInt } from 'node:crypto'
import { Prisma } from '../../../prisma/client/client'
import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { db, type Transaction } from '../../server/db.server'
import { forgetFiles } from '../../server/forget-files.server'
import { Refusal } from '../../server/refusal'
import { lockUnopenedRound } from '../rounds/lock.server'
import { applyPictures, type AppliedPictures } from './apply-pictures.server'
import { undecided, undecidedPictures } from './finds'
import { blindContentOf, pictureAddress, renderBlindCopy } from './render.server'
import { lockDraft } from './revise.server'

/**
 * A person stands for this copy: from now on it can be given to judges. `version` is the draft she saw.
 * @returns the copy's code
 */
export async function confirmBlindCopy(
  actor: Actor,
  roundId: string,
  entryId: string,
  version: number,
): Promise<string> {
  const applied = await applyPictures(entryId)
  const confirmed = confirm(actor, roundId, entryId, version, applied)
  return confirmed.finally(() => forgetFiles(applied.pictures.map(({ storageKey }) => storageKey))) // those that no copy shows
}

function confirm(
  actor: Actor,
  roundId: string,
  entryId: string,
  version: number,
  applied: AppliedPictures,
): Promise<string> {
  return db.$transaction(async (tx) => {
    const round = await lockUnopenedRound(tx, roundId)
    const draft = await lockDraft(tx, round.id, entryId)
    if (draft.version !== version || applied.version !== version)
      throw new Refusal('这篇刚有改动（另一个窗口或另一位同事），请看过最新的内容再确认。')
    const open = undecided(draft.decisions).length
    if (open > 0) throw new Refusal(`还有 ${open} 处疑点没有决定，全部决定后才能确认。`)
    const pictures = undecidedPictures(draft.decisions).length
    if (pictures > 0) throw new Refusal(`还有 ${pictures} 张图片没有决定，全部决定后才能确认。`)
    const entry = await tx.entry.findUniqueOrThrow({
      where: { id: entryId },
      select: {
        screening: { select: { verdict: true } },
        submission: { select: { withdrawal: true, revision: { select: { characters: true } } } },
      },
    })
    if (entry.submission.withdrawal) throw new Refusal('这篇报告作者已经撤回，不用再确认。')
    if (entry.screening?.verdict !== 'PASSED') throw new Refusal('这篇报告没有通过形式审查，不能确认匿名稿。')
    const content = blindContentOf(draft.fields, draft.decisions)
    const code = await freeCode(tx)
    const shown = applied.pictures.filter(({ number }) => JSON.stringify(content).includes(`⟦图${number}`))
    const addresses = new Map(shown.map(({ number, id }) => [number, pictureAddress(code, id)]))
    const { id } = await tx.blindCopy.create({
      data: {
        roundId: round.id,
        entryId,
        code,
        title: content.title,
        content: content as unknown as Prisma.InputJsonObject,
        html: renderBlindCopy(content, addresses),
        characters: entry.submission.revision.characters,
        confirmedById: actor.id,
      },
      select: { id: true },
    })
    await tx.blindCopyFile.createMany({
      data: shown.map(({ number: _number, ...file }) => ({ ...file, blindCopyId: id })),
    })
    await audit(tx, {
      actorId: actor.id,
      action: 'blind-copy.confirm',
      subjectType: 'BlindCopy',
      subjectId: id,
      detail: { entryId, code },
    })
    return code
  })
}

/** Takes a copy back that no judge has been given, pictures and all. */
export async function takeBackBlindCopy(actor: Actor, roundId: string, entryId: string): Promise<void> {
  const pictures = await db.$transaction(async (tx) => {
    const round = await lockUnopenedRound(tx, roundId)
    const copy = await tx.blindCopy.findFirst({
      where: { entryId, roundId: round.id },
      select: {
        id: true,
        code: true,
        files: { select: { storageKey: true } },
        _count: { select: { assignments: true } },
      },
    })
    if (!copy) throw new Response(null, { status: 404 })
    if (copy._count.assignments > 0) throw new Refusal('这篇匿名稿已经分给评委，不能收回。')
    await tx.blindCopyFile.deleteMany({ where: { blindCopyId: copy.id } })
    await tx.blindCopy.delete({ where: { id: copy.id } })
    await audit(tx, {
      actorId: actor.id,
      action: 'blind-copy.take-back',
      subjectType: 'BlindCopy',
      subjectId: copy.id,
      detail: { entryId, code: copy.code },
    })
    return copy.files
  })
  await forgetFiles(pictures.map(({ storageKey }) => storageKey))
}

// Without look-alikes (0 O, 1 I L, 2 Z, 5 S, 8 B) and vowels, so that no word appears by chance.
const letters = '34679CDFGHJKMNPQRTVWXY'

/** Four and four random characters, some 5 × 10^10 codes: nothing in it tells order, time or place. */
export function randomCode(): string {
  const four = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return `${four()}-${four()}`
}

/** A code that no copy has. */
export async function freeCode(tx: Transaction): Promise<string> {
  for (let turn = 0; turn < 20; turn++) {
    const code = randomCode()
    if (!(await tx.blindCopy.findUnique({ where: { code }, select: { id: true } }))) return code
  }
  throw new Error('no free code found')
}
