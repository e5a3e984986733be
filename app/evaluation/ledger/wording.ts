/** What the ledger calls an event; one that nobody named keeps its technical name. */
export const eventNames: Record<string, string> = {
  'round.open': '开设评选', 'entry.enter': '收入参评', 'submission.admit-late': '准许迟交', 'submission.pass': '形式审查通过', 'submission.reject': '形式审查不通过',
  'submission.reconsider': '退回待审', 'submission.withdraw': '撤回报告', 'report.submit': '报送报告', 'report.withdraw': '撤回报告',
  'blind-copy.prepare': '预处理匿名稿', 'blind-copy.decide': '决定疑点', 'blind-copy.mask': '人工遮盖',
  'blind-copy.confirm': '确认匿名稿', 'blind-copy.take-back': '收回匿名稿', 'panel.seat': '增加评委', 'panel.vacate': '空出席位', 'conflict.add': '登记回避',
  'assignment.draw': '抽签分配', 'assignment.release': '取消分配', 'assignment.recuse': '评委回避', 'score-sheet.submit': '提交评分表', 'score-sheet.annul': '作废评分表',
  'panel.draw': '抽签产生评委', 'panel.replace': '替换评委', 'conflict.declare': '评委申报利益关系', 'assignment.by-hand': '手工指派', 'assignment.release-conflicting': '因回避改派',
  'pair-rule.set': '规定必评或不评', 'pair-rule.lift': '撤销必评或不评', 'score-sheet.unlock': '解锁评分表', 'disagreement.discuss': '登记分歧讨论', 'round.extend': '延后评阅截止', 'entry.advance': '晋级参评',
  'round.approve-opening': '同意开封', 'round.unseal': '开封', 'award.propose': '提出奖项', 'award.leave-empty': '奖项空缺', 'award.confer': '确定奖项',
  'award.count-uses': '计入成果运用分', 'award.withdraw': '撤回拟定的奖项', 'use.record': '登记成果运用', 'use.retract': '撤销成果运用', 'notice.open': '公示', 'objection.register': '收到异议',
  'objection.answer': '答复异议', 'organization-award.decide': '确定优秀组织奖', 'certificate.issue': '制发证书', 'calendar.enter': '录入工作日历',
}

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
