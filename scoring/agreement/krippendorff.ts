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

type Distance = (a: number, b: number) => number

function alpha(units: readonly (readonly number[])[], values: ValueCounts, level: MeasurementLevel): number | null {
  const distance = distanceAt(level, values)
  let observed = 0
  for (const unit of units) observed += (2 * pairSum(unit, distance)) / (unit.length - 1)
  let expected = 0
  values.distinct.forEach((a, at) => {
    for (let to = at + 1; to < values.distinct.length; to++) {
      const b = values.distinct[to] ?? 0
      expected += 2 * (values.counts[at] ?? 0) * (values.counts[to] ?? 0) * distance(a, b)
    }
  })
  if (expected === 0 || !Number.isFinite(expected)) return null
  return 1 - ((values.total - 1) * observed) / expected
}

function pairSum(unit: readonly number[], distance: Distance): number {
  let all = 0
  for (let a = 0; a < unit.length; a++)
    for (let b = a + 1; b < unit.length; b++) all += distance(unit[a] ?? 0, unit[b] ?? 0)
  return all
}

/**
 * Squared distance of two values. The ordinal one counts the values lying between, half of those at the ends.
 */
function distanceAt(level: MeasurementLevel, { distinct, counts }: ValueCounts): Distance {
  if (level === 'nominal') return (a, b) => (a === b ? 0 : 1)
  if (level === 'interval') return (a, b) => (a - b) ** 2
  if (level === 'ratio') return (a, b) => (a === b ? 0 : ((a - b) / (a + b)) ** 2)
  const place = new Map<number, number>()
  let before = 0
  distinct.forEach((value, at) => {
    const here = counts[at] ?? 0
    place.set(value, before + here / 2)
    before += here
  })
  return (a, b) => ((place.get(a) ?? 0) - (place.get(b) ?? 0)) ** 2
}

interface ValueCounts {
  readonly distinct: readonly number[]
  readonly counts: readonly number[]
  readonly total: number
}

function countValues(values: readonly number[]): ValueCounts {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const sorted = [...counts].sort(([a], [b]) => a - b)
  return {
    distinct: sorted.map(([value]) => value),
    counts: sorted.map(([, count]) => count),
    total: values.length,
  }
}
