// The one vocabulary of diaries, reports and the library. Codes are stored for what the notice fixes;
// themes and groups are stored by their Chinese names, because those lists grow.

/** 「三访、三送、三扶、三学」: the four lines of the campaign with their three activities each. */
export const activityLines = [
  { name: '三访', activities: ['visit-life', 'visit-production', 'visit-hardship'] },
  { name: '三送', activities: ['send-jobs', 'send-law', 'send-warmth'] },
  { name: '三扶', activities: ['support-women', 'support-organization', 'support-entity'] },
  { name: '三学', activities: ['learn-from-women', 'learn-from-cadres', 'learn-from-practice'] },
] as const

export type Activity = (typeof activityLines)[number]['activities'][number]

/** The twelve codes in the order of the notice. */
export const activities: readonly Activity[] = activityLines.flatMap((line) => line.activities)

export const activityNames: Record<Activity, string> = {
  'visit-life': '访妇女群众生活',
  'visit-production': '访妇女群众生产',
  'visit-hardship': '访困难妇女',
  'send-jobs': '送岗位',
  'send-law': '送法律',
  'send-warmth': '送温暖',
  'support-women': '帮扶妇女群众',
  'support-organization': '帮扶妇女组织',
  'support-entity': '帮扶新型实体',
  'learn-from-women': '向妇女群众学习',
  'learn-from-cadres': '向基层干部学习',
  'learn-from-practice': '向工作实践学习',
}

/** Three characters each: short enough for a thumb's chip. */
export const activityShortNames: Record<Activity, string> = {
  'visit-life': '访生活',
  'visit-production': '访生产',
  'visit-hardship': '访困难',
  'send-jobs': '送岗位',
  'send-law': '送法律',
  'send-warmth': '送温暖',
  'support-women': '扶群众',
  'support-organization': '扶组织',
  'support-entity': '扶实体',
  'learn-from-women': '学群众',
  'learn-from-cadres': '学干部',
  'learn-from-practice': '学实践',
}

/** How something was found out; the notice names four and says 「等形式」. */
export const methods = ['interview', 'site-visit', 'discussion', 'questionnaire', 'other'] as const
export type Method = (typeof methods)[number]

export const methodNames: Record<Method, string> = {
  interview: '一对一访谈',
  'site-visit': '实地考察',
  discussion: '座谈交流',
  questionnaire: '问卷征询',
  other: '其他',
}

/** The four kinds of 妇情 a visit can bring to light. */
export const findingKinds = ['DIFFICULTY', 'PRESSING_PROBLEM', 'STRENGTH', 'POTENTIAL'] as const
export type FindingKind = (typeof findingKinds)[number]

export const findingKindNames: Record<FindingKind, string> = {
  DIFFICULTY: '实际困难',
  PRESSING_PROBLEM: '突出问题',
  STRENGTH: '发展优势',
  POTENTIAL: '发展潜力',
}

/** 弱势妇女群体 the notice asks to look at first. */
export const groups = ['贫困', '单亲', '留守', '残疾', '老年', '流动', '失地', '下岗失业', '患病', '受暴'] as const

/** A record about a woman of these groups is sensitive by law (health, violence). */
export const sensitiveGroups: readonly string[] = ['患病', '受暴']

/** What reports and findings are about. */
export const themes = [
  '留守妇女',
  '贫困母亲',
  '老年妇女',
  '残疾妇女',
  '流动妇女',
  '女职工',
  '渔区妇女',
  '土地权益',
  '家庭暴力',
  '法律进家庭',
  '平安家庭',
  '家庭教育',
  '村级幼儿园',
  '好媳妇',
  '移风易俗',
  '健康',
  '两癌筛查',
  '巾帼创业',
  '小额担保贷款',
  '来料加工',
  '草柳编',
  '家政服务',
  '农家乐',
  '专业合作社',
  '新型实体',
  '女村官',
  '基层组织',
  '薄弱组织',
  '妇女之家',
  '长效机制',
] as const

/** Names of stored codes in words; an unknown code is shown as it is. */
export const namesOf = (names: Record<string, string>, codes: readonly string[]): string[] =>
  codes.map((code) => names[code] ?? code)
