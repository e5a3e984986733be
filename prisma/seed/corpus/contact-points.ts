import { cityCodeOf, counties, countiesOf, levelOf } from './divisions'
import { townsOf } from './places'
import { stream } from './random'
import { type ContactPoint, MARKER } from './types'

/**
 * Contact points of one federation: a county has three in its own towns, a city four in two of its
 * counties, the province six in three counties. The first two are the weak organizations it helps.
 */
export function contactPointsOf(seed: number, organizationCode: string): ContactPoint[] {
  const draws = stream(seed, 'contact points', organizationCode)
  const places = {
    province: () => draws.some(counties, 3).map((county) => [county.code, 2] as const),
    city: () => draws.some(countiesOf(cityCodeOf(organizationCode)), 2).map((county) => [county.code, 2] as const),
    county: () => [[organizationCode, 3] as const],
  }[levelOf(organizationCode)]()

  const points: ContactPoint[] = []
  for (const [divisionCode, count] of places) {
    const towns = townsOf(seed, divisionCode)
    for (let i = 0; i < count; i++) {
      const town = towns[i % towns.length]
      const free = town?.villages.filter((village) => !points.some((point) => point.name === village)) ?? []
      const name = free.length > 0 ? draws.pick(free) : undefined
      if (!town || !name) continue
      points.push({
        id: `C${organizationCode}-${points.length + 1}`,
        organizationCode,
        divisionCode,
        town: town.name,
        name,
        kind: name.endsWith('社区') ? 'community' : 'village',
        isWeak: points.length < 2,
        since: `2012-03-${String(draws.int(1, 30)).padStart(2, '0')}`,
        marker: MARKER,
      })
    }
  }
  return points
}
