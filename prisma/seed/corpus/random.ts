import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** A stream of reproducible draws; each purpose takes its own, so adding one never shifts another. */
export interface Stream {
  /** Whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  /** Number from 0 (included) to 1 (excluded). */
  unit(): number
  /** Normal draw by the sum of twelve uniform ones. */
  normal(mean: number, sd: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** `count` different members in their original order; all of them when there are fewer. */
  some<T>(from: readonly T[], count: number): T[]
  shuffle<T>(from: readonly T[]): T[]
}

/** The stream named by a seed and a path of labels, e.g. `stream(7, 'report', 12)`. */
export function stream(seed: number, ...path: (string | number)[]): Stream {
  const generator = xoroshiro128plus(fnv1a(`${seed}/${path.join('/')}`))
  const int = (low: number, high: number) => uniformInt(generator, low, high)
  const unit = () => int(0, 0x3fffffff) / 0x40000000
  const shuffle = <T>(from: readonly T[]) => {
    const order = [...from]
    for (let last = order.length - 1; last > 0; last--) {
      const other = int(0, last)
      ;[order[last], order[other]] = [order[other] as T, order[last] as T]
    }
    return order
  }
  return {
    int,
    unit,
    shuffle,
    normal: (mean, sd) => {
      let sum = -6
      for (let i = 0; i < 12; i++) sum += unit()
      return mean + sd * sum
    },
    chance: (probability) => unit() < probability,
    pick: (from) => {
      if (from.length === 0) throw new RangeError('nothing to pick from')
      return from[int(0, from.length - 1)] as never
    },
    some: (from, count) => {
      const kept = new Set(shuffle(from.map((_, i) => i)).slice(0, count))
      return from.filter((_, i) => kept.has(i))
    },
  }
}

/** 32-bit FNV-1a of the UTF-16 code units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash | 0
}
