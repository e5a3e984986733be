import { performance } from 'node:perf_hooks'
import type { OpeningInputs } from '../../app/evaluation/opening/inputs'
import { computeOpening } from '../../app/evaluation/opening/compute'
import { asOwner } from './owner'

/** Recomputes the opened round from its kept inputs: calibration, agreement, ranking, awards. @returns ms, reports and sheets */
export async function measureRanking(dataDir: string): Promise<{ ms: number; reports: number; sheets: number }> {
  const { rows } = await asOwner(dataDir, (client) =>
    client.query<{ inputs: OpeningInputs }>('SELECT "inputs" FROM "Opening" LIMIT 1'),
  )
  const { inputs } = rows[0]!
  const begun = performance.now()
  const result = computeOpening(inputs)
  return { ms: performance.now() - begun, reports: result.reports.length, sheets: inputs.sheets.length }
}
