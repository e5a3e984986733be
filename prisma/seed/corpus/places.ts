import { counties, countyOf } from './divisions'
import { stream } from './random'
import { townNames } from './words/towns'
import { communityNames, villageNames } from './words/villages'

/** A fictional town of a real county with its villages (communities in a city district). */
export interface Town {
  name: string
  villages: string[]
}

const townsPerCounty = 3
const villagesPerTown = 10

/** The fictional towns of a county: always the same for one seed, no two counties share a name. */
export function townsOf(seed: number, countyCode: string): Town[] {
  const index = counties.findIndex(({ code }) => code === countyCode)
  const shuffled = townOrder(seed)
  const draws = stream(seed, 'towns', countyCode)
  const urban = countyOf(countyCode)?.rank === '区'
  return Array.from({ length: townsPerCounty }, (_, i) => {
    const base = shuffled[index * townsPerCounty + i] ?? ''
    return {
      name: base + (urban && i > 0 ? '街道' : '镇'),
      villages:
        urban && i > 0
          ? draws.some(communityNames, villagesPerTown).map((name) => `${name}社区`)
          : draws.some(villageNames, villagesPerTown),
    }
  })
}

const orders = new Map<number, string[]>()

function townOrder(seed: number): string[] {
  let order = orders.get(seed)
  if (!order) orders.set(seed, (order = stream(seed, 'town names').shuffle(townNames)))
  return order
}
