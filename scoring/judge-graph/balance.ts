import type { Network } from './problem'

/**
 * What each judge's load should be: `low` or, for as many as `extras` of those with `high > low`, one more.
 */
export interface Shares {
  readonly low: Int32Array
  readonly high: Int32Array
  readonly level: number
  readonly extras: number
}

/**
 * The most even loads by filling up from the least loaded judge, as water does: every judge gets `level` or
 * `level + 1` places, more only if more are kept already, less only if her limit is lower.
 * `null` where all limits together are too low.
 */
export function evenShares({ J, need, limit, fixedLoad }: Network): Shares | null {
  const total = need.reduce((all, one) => all + one, 0) + fixedLoad.reduce((all, one) => all + one, 0)
  const at = (level: number): Int32Array =>
    Int32Array.from({ length: J }, (_, j) => Math.max(fixedLoad[j]!, Math.min(limit[j]!, level)))
  const sumAt = (level: number): number => at(level).reduce((all, one) => all + one, 0)
  let below = 0
  let above = total + 1
  if (sumAt(above) < total) return null
  while (above - below > 1) {
    const middle = (below + above) >> 1
    if (sumAt(middle) <= total) below = middle
    else above = middle
  }
  const low = at(below)
  const extras = total - low.reduce((all, one) => all + one, 0)
  return { low, high: extras > 0 ? at(below + 1) : low, level: below, extras }
}
