import { z } from 'zod'
import type { Actor } from '../../accounts/actor'
import { judgedBy } from '../../accounts/judged.server'
import { can } from '../../accounts/permissions'
import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { useKinds, useLevels } from './points'
import { keepProof } from './proof.server'

const text = (most: number, asked: string) => z.string(asked).trim().min(2, asked).max(most, `不能超过 ${most} 字`)

export const usesForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('record'),
    kind: z.enum(useKinds, '请选择运用的形式'),
    level: z.enum(useLevels, '请选择级别'),
    source: text(60, '请写明批示人、采纳单位或刊物'),
    proof: text(200, '请写明证明材料：文号、刊期页码或批示日期'),
    usedOn: z.iso.date('请填写日期').transform((date) => new Date(date)),
    file: z.instanceof(File).optional(),
  }),
  z.object({ intent: z.literal('retract'), useId: z.uuid(), reason: text(200, '请写明理由') }),
])
export type UsesForm = z.output<typeof usesForm>

/** A report that was handed in, with what became of it, for those who may know. @throws Response 404 */
export async function findUses(actor: Actor, reportId: string) {
  const report = await db.report.findFirst({
    where: { id: reportId, submissions: { some: {} }, NOT: judgedBy(actor) },
    select: {
      id: true,
      title: true,
      author: { select: { name: true } },
      organization: { select: { id: true, code: true, cityCode: true, name: true } },
      uses: {
        orderBy: { usedOn: 'desc' },
        select: {
          id: true,
          kind: true,
          level: true,
          source: true,
          proof: true,
          usedOn: true,
          retraction: { select: { reason: true } },
          file: { select: { name: true } },
        },
      },
    },
  })
  if (!report || !can(actor, 'use.read', { unit: report.organization })) throw new Response(null, { status: 404 })
  return report
}

/** Notes that a report was instructed upon, adopted, printed or made a rule, with the proof; or takes such a note back. */
export async function changeUses(actor: Actor, reportId: string, input: UsesForm): Promise<void> {
  await findUses(actor, reportId)
  const file = input.intent === 'record' && input.file ? await keepProof(input.file) : null
  await db.$transaction(async (tx) => {
    if (input.intent === 'record') {
      const { intent: _intent, file: _file, usedOn, ...rest } = input
      const { id } = await tx.reportUse.create({
        data: { ...rest, usedOn, reportId, recordedById: actor.id, ...(file && { file: { create: file } }) },
        select: { id: true },
      })
      return audit(tx, {
        actorId: actor.id,
        action: 'use.record',
        subjectType: 'Report',
        subjectId: reportId,
        detail: { use: id, ...rest, ...(file && { file: file.name, storageKey: file.storageKey }) },
      })
    }
    const use = await tx.reportUse.findFirst({
      where: { id: input.useId, reportId, retraction: null },
      select: { id: true },
    })
    if (!use) throw new Refusal('这一条已经撤销，请刷新页面。')
    await tx.reportUseRetraction.create({ data: { useId: use.id, reason: input.reason, retractedById: actor.id } })
    await audit(tx, {
      actorId: actor.id,
      action: 'use.retract',
      subjectType: 'Report',
      subjectId: reportId,
      detail: { use: use.id, reason: input.reason },
    })
  })
}
