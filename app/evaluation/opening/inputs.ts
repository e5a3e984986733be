import type { Rubric } from '../../../scoring'
import type { RoundSettings } from '../schema'

/** One submitted sheet that counts, by blind code and seat number. */
export type CountedSheet = { report: string; judge: string; total: string; marks: Record<string, string | number> }

/**
 * Everything the result of a round is computed from. It holds blind codes and seat numbers; of identities only
 * the key of each first author, for the rule of one award each.
 */
export type OpeningInputs = {
  format: 1
  round: {
    id: string
    name: string
    judgesPerReport: number
    aggregation: 'MEAN' | 'TRIMMED_MEAN' | 'MEDIAN'
    settings: RoundSettings
  }
  rubric: Rubric
  /** of the simulated rankings behind intervals and probabilities */
  seed: number
  /** fingerprint of the key that signs this installation's ledgers */
  signedBy?: string
  draws: { id: string; seed: number }[]
  authors: Record<string, string>
  sheets: CountedSheet[]
}
