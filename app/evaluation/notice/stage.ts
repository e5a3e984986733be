export type NoticeStage = 'open' | 'ended'

/** A notice runs until its last day is over in Beijing. */
export const noticeStage = (lastDay: Date | string, now: Date): NoticeStage =>
  now.getTime() < new Date(lastDay).getTime() + 16 * 3_600_000 ? 'open' : 'ended'

/** Within how many working days an objection is answered. */
export const answerWithin = 10

type Handler = { id: string; unitId: string; name: string }
type Concerned = { concernedIds: string[]; authorId: string | null; unitId: string | null; contributors: string[] }

type ObjectionTo = {
  concernedIds: string[]
  entry: {
    submission: { authorId: string; report: { organizationId: string; contributors: { name: string }[] } }
  } | null
}

export const handlerOf = ({ id, unit, name }: { id: string; unit: { id: string }; name: string }): Handler => ({
  id,
  unitId: unit.id,
  name,
})

/** Whom an objection is about. */
export function concernedOf({ concernedIds, entry }: ObjectionTo): Concerned {
  const report = entry?.submission.report
  return {
    concernedIds,
    authorId: entry?.submission.authorId ?? null,
    unitId: report?.organizationId ?? null,
    contributors: report?.contributors.map(({ name }) => name) ?? [],
  }
}

/** Why a person may not handle an objection; null when she may. */
export function recusalFrom(
  handler: Handler,
  { concernedIds, authorId, unitId, contributors }: Concerned,
): string | null {
  if (concernedIds.includes(handler.id)) return '这件异议涉及您本人，应由其他人办理。'
  if (authorId === handler.id || contributors.includes(handler.name)) return '您是这篇报告的作者，应由其他人办理。'
  if (unitId === handler.unitId) return '您与作者在同一单位，应由其他人办理。'
  return null
}
