/** 三审三校: the editor in charge, the second reader, the final say. */
export const checkStages = [
  { stage: 1, name: '责编初审' },
  { stage: 2, name: '复审' },
  { stage: 3, name: '终审' },
] as const

type Check = { stage: number; version: number; checkedById: string }

/** The next check this version still needs, or null when it has all three. */
export function nextStage(checks: readonly Check[], version: number): 1 | 2 | 3 | null {
  const given = new Set(checks.filter((check) => check.version === version).map(({ stage }) => stage))
  return checkStages.find(({ stage }) => !given.has(stage))?.stage ?? null
}

/** The final say never lies with the editor in charge alone. */
export function mayCheck(checks: readonly Check[], version: number, stage: number, personId: string): boolean {
  if (stage !== 3) return true
  return checks.find((check) => check.version === version && check.stage === 1)?.checkedById !== personId
}

/** What still keeps an article from being published, in words; empty when nothing does. */
export function obstacles(article: {
  version: number
  checks: readonly Check[]
  consented: boolean
  embargoed: boolean
  problems: number
}): string[] {
  const missing = nextStage(article.checks, article.version)
  return [
    ...(article.problems > 0 ? ['正文里有不能刊发的内容，请按提示修改'] : []),
    ...(missing ? [`还差“${checkStages[missing - 1]!.name}”（改动后须重新审）`] : []),
    ...(article.consented ? [] : ['还没有作者同意刊发的记录']),
    ...(article.embargoed ? ['所依据的报告正在匿名评选，开封以前不能刊发'] : []),
  ]
}

export type ArticleState = 'editing' | 'published' | 'changed' | 'retracted'
export const stateNames: Record<ArticleState, string> = {
  editing: '编辑中',
  published: '已刊发',
  changed: '已刊发，有新改动',
  retracted: '已撤下',
}

/** Where an article stands, from its newest edition and the version of the editor's copy. */
export function articleState(
  edition: { retracted: boolean; sourceVersion: number } | undefined,
  version: number,
): ArticleState {
  if (!edition) return 'editing'
  if (edition.retracted) return 'retracted'
  return version > edition.sourceVersion ? 'changed' : 'published'
}
