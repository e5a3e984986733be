import { roundTable } from './controlled-rounding'
import { randomFrom, type Seed } from './random'
import { compareIds, idsOf } from './scores'

/** A person in the pool from which judges are drawn. */
export interface PoolMember {
  readonly id: string
  readonly city: string
  /** Main field of expertise. */
  readonly expertise: string
}

export interface Stratum {
  readonly city: string
  readonly expertise: string
  readonly pool: number
  readonly drawn: number
}

export interface Draw {
  /** Ids in the order of the lot. */
  readonly drawn: readonly string[]
  /**
   * Everybody else in the order of the lot, to replace judges: the first of the same city and expertise, if
   * any.
   */
  readonly reserves: readonly string[]
  readonly strata: readonly Stratum[]
}

/**
 * Draws judges by lot. Cities and fields of expertise get their proportional share of the places, rounded up
 * or down, and so does each field within each city; which way they are rounded is also drawn, so that
 * everybody in the pool has the same chance `size ÷ pool` (controlled random rounding: Cox 1987, J Am Stat
 * Assoc 82:520–524). The same pool and seed give the same draw; the order of the pool has no influence.
 *
 * @throws RangeError if the pool is smaller than `size` or holds somebody twice
 */
export function drawJudges(pool: readonly PoolMember[], size: number, seed: Seed): Draw {
  const members = [...pool].sort((a, b) => compareIds(a.id, b.id))
  if (!Number.isInteger(size) || size < 0 || size > pool.length)
    throw new RangeError(`cannot draw ${size} of ${pool.length}`)
  if (idsOf(pool.map(({ id }) => id)).length < pool.length) throw new RangeError('somebody is in the pool twice')
  const random = randomFrom(seed)
  const cities = idsOf(members.map(({ city }) => city))
  const fields = idsOf(members.map(({ expertise }) => expertise))
  const cells = cities.map((city) =>
    fields.map((field) => members.filter((one) => one.city === city && one.expertise === field)),
  )
  const places = roundTable(
    cells.map((row) => row.map(({ length }) => length * size)),
    pool.length || 1,
    random,
  )
  const lots = cells.map((row) => row.map((cell) => random.shuffle(cell)))
  const drawn = lots.flatMap((row, c) => row.flatMap((cell, f) => cell.slice(0, places[c]![f])))
  const rest = lots.flatMap((row, c) => row.flatMap((cell, f) => cell.slice(places[c]![f])))
  const ids = (list: readonly PoolMember[]) => random.shuffle(list).map(({ id }) => id)
  const strata = cities.flatMap((city, c) =>
    fields.map((expertise, f) => ({ city, expertise, pool: cells[c]![f]!.length, drawn: places[c]![f]! })),
  )
  return { drawn: ids(drawn), reserves: ids(rest), strata: strata.filter((one) => one.pool > 0) }
}
