/**
 * Scoring: pure functions from rubric to award. No clock, no randomness but from a seed, no I/O.
 *
 * Scores come in long format, rows `{ report, judge, score }` in any order, the score a number or a decimal text, `null`
 * where there is none. Results by report or judge are plain records by id. What is undefined is `null`, never NaN; what
 * is no score, or is given twice, throws a RangeError.
 *
 * - `totalScore`, `scoreSheetProblems`: a judge's sheet under a rubric
 * - `aggregate`: means, medians and trimmed means of reports, in exact decimals
 * - `rank`: official and calibrated ranks with their intervals and P(award); `proposeAwards`: awards from them
 * - `intraclassCorrelation` (six ICC, mean squares, Cronbach's alpha), `kendallW`, `krippendorffAlpha`,
 *   `varianceComponents` (REML, and `gTheory` from mean squares), `generalizability` (G(q,k)): agreement of judges
 * - `calibrate`: scores without judges' severity, as `twoWayLS`, `reml` and `adaptive` (the recommended)
 * - `disagreement`, `outlyingScores`: what a committee should look at
 * - `drawJudges`, `conflictsOfInterest`, `assign`, `assignPossible`: who reads what
 */
export * from './aggregation'
export * from './agreement'
export * from './assignment'
export * from './award'
export * from './calibration'
export * from './conflict'
export type { Decimal } from './decimal'
export * from './disagreement'
export * from './draw'
export * from './office-points'
export * from './organization-tree'
export * from './ranking'
export * from './score-sheet'
export type { Seed } from './random'
export type { Keyed, Score } from './scores'
