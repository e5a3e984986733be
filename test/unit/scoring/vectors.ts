import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Score } from '../../../scoring'

const folder = join(import.meta.dirname, '../../fixtures/scoring')

/** Reads a reference vector; its `source` says which software computed it. */
export function readVector<T>(name: string): T {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as T
}

export type Tree = { readonly [key: string]: Tree } | number | string | boolean | null

export interface DataVector {
  readonly data: readonly (readonly [string, string, number])[]
  readonly expected: { readonly [key: string]: { readonly [key: string]: Tree } }
}

/** The data of a vector in long format, frozen: a function that changes its input fails the test. */
export function scoresOf(vector: Pick<DataVector, 'data'>): readonly Score[] {
  return Object.freeze(vector.data.map(([report, judge, score]) => Object.freeze({ report, judge, score })))
}

export const dataVectors = [
  'o01_shrout_fleiss_1979',
  'o02_krippendorff_c_data',
  'o03_complete_30x5',
  'o04_sparse_60x12x4',
  'o05_disconnected_2',
  'o06_single_judge_single_report',
  'o07_judge_variance_zero',
  'o08_unbalanced_80x15',
  'o09_heavy_ties_10x3',
  'r11_five_points_half_steps',
  'r12_report_variance_zero',
  'r13_one_to_three_scores',
  'r14_two_judges_sparse',
  'r15_parts_and_single_scores',
]

/**
 * Compares every number of `expected` with the same place in `actual`, at an absolute or relative tolerance.
 */
export function expectClose(actual: unknown, expected: Tree, tolerance = 1e-6, path = ''): void {
  if (expected !== null && typeof expected === 'object') {
    for (const [key, value] of Object.entries(expected)) {
      expectClose((actual as Record<string, unknown> | undefined)?.[key], value, tolerance, `${path}.${key}`)
    }
  } else if (typeof expected === 'number') {
    const gap = typeof actual === 'number' ? Math.abs(actual - expected) / Math.max(1, Math.abs(expected)) : NaN
    expect(gap, `${path}: ${String(actual)} instead of ${expected}`).toBeLessThanOrEqual(tolerance)
  } else expect(actual, path).toEqual(expected)
}
