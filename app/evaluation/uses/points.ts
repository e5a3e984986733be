import { shareOfPoints } from '../../../scoring/office-points'
import { criteriaBy, totalScore, type Rubric } from '../../../scoring/score-sheet'

export const useKinds = ['INSTRUCTION', 'ADOPTION', 'REGULATION', 'PUBLICATION', 'INTERNAL_PUBLICATION'] as const
export const useLevels = ['PROVINCE', 'CITY', 'COUNTY'] as const
export type UseKind = (typeof useKinds)[number]
export type UseLevel = (typeof useLevels)[number]
export type Use = { kind: UseKind; level: UseLevel }

export const useKindNames: Record<UseKind, string> = {
  INSTRUCTION: '领导批示',
  ADOPTION: '部门采纳',
  REGULATION: '形成制度或文件',
  PUBLICATION: '公开刊发',
  INTERNAL_PUBLICATION: '内部刊发',
}
export const useLevelNames: Record<UseLevel, string> = { PROVINCE: '省级及以上', CITY: '市级', COUNTY: '县级' }

/** The levels of the rubric in figures: 优 all the points, 良 four fifths, 中 three fifths. */
const shares = { excellent: '1', good: '0.8', fair: '0.6' } as const

/** 省级采纳、批示或形成文件 is 优, 市级 or 公开刊发 良, 县级 or 内部刊发 中. */
function worthOf({ kind, level }: Use): keyof typeof shares {
  if (kind === 'REGULATION') return 'excellent'
  if (kind === 'PUBLICATION') return 'good'
  if (kind === 'INTERNAL_PUBLICATION') return 'fair'
  return level === 'PROVINCE' ? 'excellent' : level === 'CITY' ? 'good' : 'fair'
}

/** How many points the office has to give by the rubric of the round; '0.00' where it has none. */
export function officeWeight(rubric: Rubric): string {
  const criteria = criteriaBy(rubric, 'office')
  return criteria.length
    ? totalScore(rubric, Object.fromEntries(criteria.map(({ id, weight, max = weight }) => [id, max])), 'office').total
    : '0.00'
}

/** Points for the use made of one report: the highest proof counts, they do not add up. */
export function pointsFor(uses: readonly Use[], weight: string): string {
  const order = ['excellent', 'good', 'fair'] as const
  const best = order.find((level) => uses.some((use) => worthOf(use) === level))
  return best ? shareOfPoints(weight, shares[best]) : '0.00'
}
