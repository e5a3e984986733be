import type { Letters } from './letters'

/** Letters in one shingle: long enough that a set phrase seldom fills it, short enough to survive swapped words. */
export const shingleLength = 8
/** One shingle in so many is kept in the database; which ones, its hash alone decides. */
const sampledOneIn = 8

/**
 * A hash of every run of `shingleLength` letters, by the position where it begins: a polynomial rolled along the
 * text (Karp and Rabin 1987) and stirred so that its low bits are even enough to sample by.
 */
export function shinglesOf({ units }: Letters): Int32Array {
  const count = Math.max(0, units.length - shingleLength + 1)
  const hashes = new Int32Array(count)
  let rolling = 0
  for (let at = 0; at < units.length; at += 1) {
    rolling = (Math.imul(rolling, base) + units[at]!) | 0
    if (at >= shingleLength) rolling = (rolling - Math.imul(units[at - shingleLength]!, leaving)) | 0
    if (at >= shingleLength - 1) hashes[at - shingleLength + 1] = stir(rolling)
  }
  return hashes
}

/** Whether a shingle is one of those kept. */
const isSampled = (hash: number) => hash % sampledOneIn === 0

/** The kept shingles of a text, each once. */
export function sample(hashes: Int32Array): number[] {
  return [...new Set(hashes.filter(isSampled))]
}

const base = 0x01000193
const leaving = power(base, shingleLength)

function power(factor: number, exponent: number): number {
  let product = 1
  for (let time = 0; time < exponent; time += 1) product = Math.imul(product, factor)
  return product
}

/** The finaliser of MurmurHash3 (Appleby 2011). */
function stir(hash: number): number {
  let mixed = hash
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
