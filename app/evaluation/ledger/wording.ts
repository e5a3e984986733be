/** Groups a supervisor looks through. */
export const eventGroups = {
  all: { label: '全部', actions: [] as string[] },
  exceptions: {
    label: '例外情形',
    actions: ['submission.admit-late', 'submission.reject', 'submission.reconsider', 'submission.withdraw', 'report.withdraw', 'blind-copy.take-back', 'panel.vacate', 'panel.replace', 'conflict.add', 'assignment.by-hand', 'assignment.release', 'assignment.release-conflicting', 'assignment.recuse', 'pair-rule.set', 'pair-rule.lift', 'score-sheet.unlock', 'score-sheet.annul', 'disagreement.discuss', 'round.extend', 'award.leave-empty'],
  },
  evaluation: {
    label: '评选过程',
    actions: ['round.open', 'entry.enter', 'submission.pass', 'blind-copy.prepare', 'blind-copy.confirm', 'panel.draw', 'panel.seat', 'conflict.declare', 'entry.advance', 'assignment.draw', 'score-sheet.submit', 'round.approve-opening', 'round.unseal', 'award.propose', 'award.confer'],
  },
} as const satisfies Record<string, { label: string; actions: readonly string[] }>

export const chainFaults = { hash: '这一条的内容被改过', link: '这一条与前一条接不上', gap: '这里缺了记录' } as const
