/** Facts a report's standing is read from; the author is told where it stands, never scores or judges. */
export type Facts = {
  submission: { receiptNumber: string; submittedAt: Date; late: boolean; principal: boolean } | null
  withdrawn: boolean
  /** copies of it were given to judges */
  assigned: boolean
  /** and the round is not opened yet */
  judging: boolean
  award: 'FIRST' | 'SECOND' | 'THIRD' | 'EXCELLENT' | null
  published: boolean
}

export type ReportState = 'DRAFT' | 'WITHDRAWN' | 'SUBMITTED' | 'JUDGING' | 'AWARDED' | 'PUBLISHED'

/** Where a report stands; an awarded report that is also published has both. */
export function statesOf({ submission, withdrawn, judging, award, published }: Omit<Facts, 'assigned'>): ReportState[] {
  if (!submission) return [withdrawn ? 'WITHDRAWN' : 'DRAFT']
  const later: ReportState[] = [...(award ? ['AWARDED' as const] : []), ...(published ? ['PUBLISHED' as const] : [])]
  return later.length ? later : [judging ? 'JUDGING' : 'SUBMITTED']
}

/** Why a submission can no longer be taken back, in words for its author, or null. */
export function withdrawalObstacle({
  assigned,
  now,
  dueAt,
}: {
  assigned: boolean
  now: Date
  dueAt: Date
}): string | null {
  if (assigned) return '这篇报告已匿名分送评委评阅，不能撤回。如确有必须撤回的情况，请联系省妇联组联部。'
  if (now > dueAt) return '报送截止时间已过，不能自行撤回。如确有必须撤回的情况，请联系省妇联组联部。'
  return null
}
