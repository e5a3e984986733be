import path from 'node:path'
import { performance } from 'node:perf_hooks'
import pg from 'pg'
import type { OpeningInputs } from '../../app/evaluation/opening/inputs'

/** Recomputes the opened round from its kept inputs: calibration, agreement, ranking, awards. @returns ms, reports and sheets */
export async function measureRanking(dataDir: string): Promise<{ ms: number; reports: number; sheets: number }> {
  process.env.DATA_DIR = dataDir
  const [{ openDatabase }, { computeOpening }] = await Promise.all([import('../../app/server/bring-up/database'), import('../../app/evaluation/opening/compute')])
  const database = await openDatabase(path.resolve(dataDir, 'postgresql')) // it runs already, under the server
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ inputs: OpeningInputs }>('SELECT "inputs" FROM "Opening" LIMIT 1')
  await client.end()
  const { inputs } = rows[0]!
  const begun = performance.now()
  const result = computeOpening(inputs)
  return { ms: performance.now() - begun, reports: result.reports.length, sheets: inputs.sheets.length }
}
