import { planYear, type Writer } from '../plan'
import { stream } from '../random'
import { reportId } from '../report/compose'
import type { ColumnPick } from '../types'

const columns = ['山东妇女', '妇女工作情况交流', '山东妇女网'] as const
const reasons = [
  '调查扎实，事例鲜活，适合专题刊发。',
  '做法可推广，建议有承办部门，宜供各地交流。',
  '数字与个案互相印证，读者关心，篇幅适中。',
  '涉及弱势妇女群体，问题有普遍性，可配编者按。',
]

/** The best reports by their true quality, one in ten and at least six, dealt out to the three columns. */
export function* pickForColumns(seed: number, writers: Writer[]): Generator<ColumnPick> {
  const draws = stream(seed, 'picks')
  const ranked = writers
    .map((writer) => ({ writer, quality: overall(planYear(seed, writer).quality) }))
    .sort((a, b) => b.quality - a.quality || a.writer.index - b.writer.index)
    .slice(0, Math.max(6, Math.round(writers.length / 10)))
  for (const [i, { writer }] of ranked.entries()) {
    const column = columns[i % columns.length] ?? '山东妇女网'
    yield { reportId: reportId(writer.author.id), column, reason: draws.pick(reasons) }
  }
}

const overall = (quality: Record<string, number>) => Object.values(quality).reduce((sum, part) => sum + part, 0)
