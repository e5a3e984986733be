/**
 * Exact decimal arithmetic for scores: a fraction of two big integers, rounded half up once, at the end.
 * Binary floats never meet a rounding boundary here: (85.05 + 85.06) / 2 is 85.06, not 85.05.
 */

/** A decimal number, written `'84.5'` or `84.5`. */
export type Decimal = number | string

/** `n / d` with `d > 0`; not necessarily in lowest terms. */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

const WRITTEN = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i
const LONGEST = 80
/** Fourth powers of what is below, and sums of a million of them, are still finite floats. */
const LIMIT = 1e60

/** Whether `value` is a decimal that {@link fraction} can read, between -1e60 and 1e60. */
export function isDecimal(value: unknown): value is Decimal {
  if (typeof value !== 'number' && typeof value !== 'string') return false
  const text = String(value).trim()
  return text !== '' && text.length <= LONGEST && WRITTEN.test(text) && Math.abs(Number(text)) < LIMIT
}

/** Reads a decimal exactly as written. @throws RangeError if it is none. */
export function fraction(value: Decimal): Fraction {
  const match = isDecimal(value) ? WRITTEN.exec(String(value).trim()) : null
  if (!match) throw new RangeError(`not a decimal number: ${String(value).slice(0, LONGEST)}`)
  const [, sign, whole = '', part = '', exponent = '0'] = match
  const digits = BigInt(`${whole}${part}` || '0') * (sign === '-' ? -1n : 1n)
  const shift = Number(exponent) - part.length
  return shift >= 0 ? { n: digits * 10n ** BigInt(shift), d: 1n } : { n: digits, d: 10n ** BigInt(-shift) }
}

/** A denominator that is a multiple of the other is kept, so that long sums of decimals do not grow with their length. */
export function add(a: Fraction, b: Fraction): Fraction {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d }
  if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d }
  if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d }
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d }
}

export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, { n: -b.n, d: b.d })

export const multiply = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d })

/** @throws RangeError when `b` is zero. */
export function divide(a: Fraction, b: Fraction): Fraction {
  if (b.n === 0n) throw new RangeError('division by zero')
  return b.n > 0n ? { n: a.n * b.d, d: a.d * b.n } : { n: -a.n * b.d, d: -a.d * b.n }
}

export const sum = (values: readonly Fraction[]): Fraction => values.reduce(add, { n: 0n, d: 1n })

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The largest integer not above `a`. */
export const floor = (a: Fraction): bigint => a.n / a.d - (a.n < 0n && a.n % a.d !== 0n ? 1n : 0n)

/** Writes `a` with `places` decimals, halves away from zero (四舍五入): `toFixed(1/8, 2)` is `'0.13'`. */
export function toFixed(a: Fraction, places: number): string {
  if (!Number.isInteger(places) || places < 0 || places > 40) throw new RangeError(`bad number of decimals: ${places}`)
  const scaled = (a.n < 0n ? -a.n : a.n) * 10n ** BigInt(places)
  const rounded = (2n * scaled + a.d) / (2n * a.d)
  const digits = rounded.toString().padStart(places + 1, '0')
  const cut = digits.length - places
  const text = places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`
  return a.n < 0n && rounded !== 0n ? `-${text}` : text
}

/** The nearest binary float, for statistics that need no exact ties. */
export const toNumber = (a: Fraction): number => Number(toFixed(a, 20))
