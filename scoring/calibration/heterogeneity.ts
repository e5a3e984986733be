import gammainc from '@stdlib/math-base-special-gammainc'

/** Whether estimates differ by more than their errors, and by how much. */
export interface Heterogeneity {
  /** Mean weighted by precision. */
  readonly mean: number
  /** Variance between the true values (0 where errors explain all differences). */
  readonly between: number
  readonly statistic: number
  readonly df: number
  /** Cochran's test; `null` with fewer than two estimates. */
  readonly p: number | null
}

/**
 * Cochran's Q and the moment estimate of DerSimonian & Laird (1986). Estimates with infinite variance are
 * left out.
 */
export function heterogeneity(values: ArrayLike<number>, variances: ArrayLike<number>): Heterogeneity {
  let [count, weights, squared, sum] = [0, 0, 0, 0]
  for (let at = 0; at < values.length; at++) {
    if (!Number.isFinite(variances[at]!)) continue
    const weight = 1 / variances[at]!
    count++
    weights += weight
    squared += weight * weight
    sum += weight * values[at]!
  }
  if (count === 0) return { mean: 1, between: 0, statistic: 0, df: 0, p: null }
  const mean = sum / weights
  let statistic = 0
  for (let at = 0; at < values.length; at++) {
    if (Number.isFinite(variances[at]!)) statistic += (values[at]! - mean) ** 2 / variances[at]!
  }
  const df = count - 1
  if (df === 0) return { mean, between: 0, statistic, df, p: null }
  const between = Math.max(0, (statistic - df) / (weights - squared / weights))
  return { mean, between, statistic, df, p: gammainc(statistic / 2, df / 2, true, true) }
}

/**
 * An estimate drawn towards the mean by the doubt about it (empirical Bayes), as a deviation from the mean.
 */
export function shrunken(value: number, variance: number, { mean, between }: Heterogeneity): number {
  return Number.isFinite(variance) && between > 0 ? (between / (between + variance)) * (value - mean) : 0
}
