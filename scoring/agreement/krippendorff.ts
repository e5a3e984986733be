import { byReport, type Score, scoreValue } from '../scores'

export const measurementLevels = ['nominal', 'ordinal', 'interval', 'ratio'] as const
export type MeasurementLevel = (typeof measurementLevels)[number]

/** Alpha at each level of measurement, `null` where undefined. */
export type KrippendorffAlpha = Readonly<Record<MeasurementLevel, number | null>>

/**
 * Krippendorff's alpha, 1 − observed ÷ expected disagreement; missing scores allowed. Reports with fewer than
 * two scores say nothing and are left out. Krippendorff (2011), Computing Krippendorff's alpha-reliability;
 * his data C give .743 .815 .849 .797. Undefined (`null`) where all values are equal.
 */
export function krippendorffAlpha(data: readonly Score[]): KrippendorffAlpha
export function krippendorffAlpha(data: readonly Score[], level: MeasurementLevel): number | null
export function krippendorffAlpha(data: readonly Score[], level?: MeasurementLevel): KrippendorffAlpha | number | null {
  const units = [...byReport(data).values()].filter((rows) => rows.length > 1).map((rows) => rows.map(scoreValue))
  const values = countValues(units.flat())
  if (level) return alpha(units, values, level)
  return Object.fromEntries(measurementLevels.map((one) => [one, alpha(units, values, one)])) as KrippendorffAlpha
}

function alpha(units: readonly (readonly number[])[], values: ValueCounts, level: MeasurementLevel): number | null {
  if (values.size < 2) return null
  const distances = distancesAt(level, values)
  const expected = distances(values)
  if (expected === 0 || !Number.isFinite(expected)) return null
  let [observed, total] = [0, 0]
  for (const unit of units) {
    observed += distances(countValues(unit)) / (unit.length - 1)
    total += unit.length
  }
  return 1 - ((total - 1) * observed) / expected
}

/** How often each value occurs, from the least value up. */
type ValueCounts = ReadonlyMap<number, number>

function countValues(values: readonly number[]): ValueCounts {
  const counts = new Map<number, number>()
  for (const value of [...values].sort((a, b) => a - b)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/**
 * Sum of the squared distances of all pairs. Only the ratio scale needs to go through all pairs of different values;
 * elsewhere the sum follows from squares about the mean. The ordinal distance counts the values lying between, half
 * of those at the ends.
 */
function distancesAt(level: MeasurementLevel, values: ValueCounts): (of: ValueCounts) => number {
  if (level === 'ratio') return ratioDistances
  if (level === 'nominal') return (of) => (count(of) ** 2 - sumOver(of, (_, times) => times ** 2)) / 2
  if (level === 'interval') return (of) => squaredDistances(of, (value) => value)
  const place = new Map<number, number>()
  let before = 0
  for (const [value, times] of values) {
    place.set(value, before + times / 2)
    before += times
  }
  return (of) => squaredDistances(of, (value) => place.get(value)!)
}

function squaredDistances(of: ValueCounts, at: (value: number) => number): number {
  if (of.size < 2) return 0
  const mean = sumOver(of, (value, times) => times * at(value)) / count(of)
  return count(of) * sumOver(of, (value, times) => times * (at(value) - mean) ** 2)
}

function ratioDistances(of: ValueCounts): number {
  const all = [...of]
  let sum = 0
  all.forEach(([a, times], at) => {
    for (let to = at + 1; to < all.length; to++)
      sum += times * all[to]![1] * ((a - all[to]![0]) / (a + all[to]![0])) ** 2
  })
  return sum
}

const count = (of: ValueCounts): number => sumOver(of, (_, times) => times)

function sumOver(of: ValueCounts, term: (value: number, times: number) => number): number {
  let sum = 0
  for (const [value, times] of of) sum += term(value, times)
  return sum
}
