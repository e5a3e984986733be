import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'

/** A seed kept in the ledger: the same seed draws the same lots on every machine. */
export type Seed = number | string

export interface Random {
  /** Uniform in [0, 1). */
  real(): number
  /** Uniform whole number from 0 to `below - 1`. */
  whole(below: number): number
  /** Standard normal (polar method of Marsaglia). */
  normal(): number
  /** A new array in random order (Fisher and Yates). */
  shuffle<T>(items: readonly T[]): T[]
}

/** A stream of random numbers from a seed (xoroshiro128+ over a 128-bit hash of the seed). */
export function randomFrom(seed: Seed): Random {
  const generator = xoroshiro128plusFromState(stateOf(String(seed)))
  const real = () => uniformFloat64(generator)
  const whole = (below: number) => uniformInt(generator, 0, below - 1)
  let spare: number | null = null
  const normal = () => {
    if (spare !== null) {
      const kept = spare
      spare = null
      return kept
    }
    for (;;) {
      const u = 2 * real() - 1
      const v = 2 * real() - 1
      const s = u * u + v * v
      if (s >= 1 || s === 0) continue
      const scale = Math.sqrt((-2 * Math.log(s)) / s)
      spare = v * scale
      return u * scale
    }
  }
  const shuffle = <T>(items: readonly T[]): T[] => {
    const mixed = [...items]
    for (let last = mixed.length - 1; last > 0; last--) {
      const other = whole(last + 1)
      ;[mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T]
    }
    return mixed
  }
  return { real, whole, normal, shuffle }
}

/** Four 32-bit words from a text: FNV-1a with four offsets, finished by the mixing step of MurmurHash3. */
function stateOf(seed: string): [number, number, number, number] {
  const words = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((offset) => {
    let hash = offset
    for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193)
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    return (hash ^ (hash >>> 16)) | 0
  })
  return [words[0] || 1, words[1] ?? 0, words[2] ?? 0, words[3] ?? 0]
}
