import { add, type Decimal, fraction, multiply, toFixed } from './decimal'
import { keyed, type Keyed, ownValue } from './scores'

/**
 * The final score: what the judges gave and what the office adds for the use made of the report, exactly.
 *
 * `withOfficePoints({ a: '84.30' }, { a: 4 }).a` is `'88.30'`; no entry means no points.
 */
export function withOfficePoints(scores: Keyed<Decimal>, points: Keyed<Decimal>, decimals = 2): Keyed<string> {
  return keyed(Object.keys(scores), (id) =>
    toFixed(add(fraction(scores[id]!), fraction(ownValue(points, id) ?? 0)), decimals),
  )
}

/** A share of the office's marks, rounded half up: 0.8 of 5 is `'4.00'`. */
export const shareOfPoints = (weight: Decimal, share: Decimal, decimals = 2): string =>
  toFixed(multiply(fraction(weight), fraction(share)), decimals)
