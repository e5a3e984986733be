import { totalScore, type Rubric } from '../../../scoring'
import type { CountedSheet } from './inputs'

/** Score sheets whose total does not follow from their marks, in words: no page could have written them. */
export function unsoundSheets({ rubric, sheets }: { rubric: Rubric; sheets: readonly CountedSheet[] }): string[] {
  const follows = ({ marks, total }: CountedSheet) => {
    try {
      return totalScore(rubric, marks).total === total
    } catch (error) {
      if (error instanceof RangeError) return false // a mark that is no number
      throw error
    }
  }
  return sheets
    .filter((sheet) => !follows(sheet))
    .map(({ report, judge, total }) => `评分表 ${report}，${judge}号席：合计 ${total} 与各项之和不符。`)
}
