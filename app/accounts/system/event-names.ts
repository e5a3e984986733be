/** What a recorded event is called; one that nobody named keeps its technical name. Grouped by what it happened to. */
const groups = {
  session: { label: '登录', events: { 'session.open': '登录' } },
  account: { label: '本人账号', events: { 'account.password': '修改密码', 'account.second-factor': '启用动态口令' } },
  person: {
    label: '人员',
    events: {
      'person.add': '新增人员',
      'person.edit': '修改人员资料',
      'person.reset-password': '重设密码',
      'person.unlock': '解除锁定',
      'person.remove-second-factor': '解除动态口令',
      'person.deactivate': '停用账号',
      'person.reactivate': '恢复账号',
    },
  },
  role: { label: '身份', events: { 'role.grant': '增加身份', 'role.revoke': '撤销身份' } },
  roster: {
    label: '名册',
    events: {
      'roster.upload': '上传名册',
      'roster.confirm': '确认名册',
      'roster.import': '导入名册',
      'roster.fetch-passwords': '领取初始密码',
    },
  },
  organization: {
    label: '单位',
    events: { 'organization.add': '增加单位', 'organization.rename': '单位改名', 'organization.close': '撤销单位' },
  },
  campaign: { label: '活动', events: { 'campaign.edit': '修改活动', 'campaign.copy': '设立新一年' } },
  calendar: { label: '工作日历', events: { 'calendar.enter': '录入工作日历' } },
  diary: { label: '妇情日记', events: { 'diary.write': '写日记' } },
  'contact-point': { label: '联系点', events: { 'contact-point.manage': '登记联系点' } },
  report: {
    label: '调研报告',
    events: {
      'report.create': '新建报告',
      'report.save': '保存报告',
      'report.upload-word': '上传 Word',
      'report.import': '导入 Word',
      'report.restore': '恢复修订',
      'report.delete': '删除草稿',
      'report.undelete': '撤销删除',
      'report.submit': '报送报告',
      'report.withdraw': '撤回报告',
    },
  },
  round: {
    label: '评选轮次',
    events: {
      'round.open': '开设评选',
      'round.extend': '延后评阅截止',
      'round.change-contact': '更改联系电话',
      'round.approve-opening': '同意开封',
      'round.unseal': '开封',
      'round.refuse-unsealing': '与台账不符，没有开封',
    },
  },
  submission: {
    label: '形式审查',
    events: {
      'submission.admit-late': '准许迟交',
      'submission.pass': '形式审查通过',
      'submission.reject': '形式审查不通过',
      'submission.reconsider': '退回待审',
      'submission.withdraw': '撤回报告',
    },
  },
  entry: { label: '参评', events: { 'entry.enter': '收入参评', 'entry.advance': '晋级参评' } },
  'blind-copy': {
    label: '匿名稿',
    events: {
      'blind-copy.prepare': '预处理匿名稿',
      'blind-copy.decide': '决定疑点',
      'blind-copy.mask': '人工遮盖',
      'blind-copy.confirm': '确认匿名稿',
      'blind-copy.take-back': '收回匿名稿',
    },
  },
  panel: {
    label: '评审组',
    events: {
      'panel.draw': '抽签产生评委',
      'panel.seat': '增加评委',
      'panel.replace': '替换评委',
      'panel.vacate': '空出席位',
    },
  },
  conflict: {
    label: '利益冲突',
    events: { 'conflict.declare': '评委申报利益关系', 'conflict.add': '登记回避', 'conflict.lift': '撤销回避' },
  },
  assignment: {
    label: '分配',
    events: {
      'assignment.draw': '抽签分配',
      'assignment.by-hand': '手工指派',
      'assignment.release': '取消分配',
      'assignment.release-conflicting': '因回避改派',
      'assignment.recuse': '评委回避',
    },
  },
  'pair-rule': {
    label: '必评和不评',
    events: { 'pair-rule.set': '规定必评或不评', 'pair-rule.lift': '撤销必评或不评' },
  },
  'score-sheet': {
    label: '评分表',
    events: {
      'score-sheet.submit': '提交评分表',
      'score-sheet.unlock': '解锁评分表',
      'score-sheet.annul': '作废评分表',
    },
  },
  disagreement: { label: '分歧', events: { 'disagreement.discuss': '登记分歧讨论' } },
  award: {
    label: '奖项',
    events: {
      'award.count-uses': '计入成果运用分',
      'award.propose': '提出奖项',
      'award.leave-empty': '奖项空缺',
      'award.withdraw': '撤回拟定的奖项',
      'award.confer': '确定奖项',
    },
  },
  use: { label: '成果运用', events: { 'use.record': '登记成果运用', 'use.retract': '撤销成果运用' } },
  notice: { label: '公示', events: { 'notice.open': '公示' } },
  objection: { label: '异议', events: { 'objection.register': '收到异议', 'objection.answer': '答复异议' } },
  'organization-award': { label: '优秀组织奖', events: { 'organization-award.decide': '确定优秀组织奖' } },
  certificate: { label: '证书', events: { 'certificate.issue': '制发证书' } },
  article: {
    label: '稿件',
    events: {
      'article.start': '选稿编发',
      'article.save': '保存编发稿',
      'article.check': '审校',
      'article.consent': '作者意见',
      'article.publish': '刊发',
      'article.retract': '撤稿',
    },
  },
  issue: { label: '期', events: { 'issue.add': '新建一期', 'issue.arrange': '调整次序' } },
  column: { label: '栏目', events: { 'column.set-length': '设定栏目篇幅' } },
  library: { label: '资料库', events: { 'library.export': '导出清单', 'library.cancel-export': '取消导出' } },
  'search-miss': { label: '没有查到的词', events: { 'search-miss.settle': '移出没有查到的词' } },
  synonym: { label: '同义词', events: { 'synonym.add': '增加同义词', 'synonym.withdraw': '撤下同义词' } },
  index: { label: '检索更新', events: { 'index.retry': '重试检索更新' } },
  'api-key': { label: '程序接口', events: { 'api-key.make': '生成密钥', 'api-key.revoke': '作废密钥' } },
} as const satisfies Record<string, { label: string; events: Record<string, string> }>

export const eventNames: Record<string, string> = Object.assign(
  {},
  ...Object.values(groups).map(({ events }) => events),
)

/** Kinds of events by the beginning of their technical names. */
export const eventKinds = Object.entries(groups).map(([kind, { label }]) => ({ value: `${kind}.`, label }))

const subjectNames: Record<string, string> = {
  Person: '人员',
  RosterImport: '名册',
  Organization: '单位',
  Campaign: '活动',
  Calendar: '工作日历',
  'diary-entry': '日记',
  'contact-point': '联系点',
  report: '报告',
  Report: '报告',
  'word-import': 'Word 文件',
  Round: '评选轮次',
  Submission: '报送',
  Entry: '参评报告',
  BlindCopy: '匿名稿',
  Seat: '席位',
  Assignment: '分配',
  PairRule: '必评和不评',
  Discussion: '分歧讨论',
  Objection: '异议',
  Article: '稿件',
  Issue: '期',
  Column: '栏目',
  SearchMiss: '没有查到的词',
  SynonymGroup: '同义词',
  IndexJob: '检索更新',
  ApiKey: '密钥',
  Task: '后台任务',
}

/** What it happened to, in words. */
export const subjectName = (type: string) => subjectNames[type] ?? type
