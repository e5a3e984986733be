/** What a city's federation did in a round; `handedIn` are some of those who are `due`. */
export type CityStanding = {
  organizationId: string
  name: string
  due: number
  handedIn: number
  first: number
  second: number
  third: number
}
export type RankedCity = CityStanding & { points: number; rate: number }

/** Award points 3, 2 and 1 for a first, second and third prize; then the rate of reports handed in decides, then the name. */
export function rankCities(cities: readonly CityStanding[]): RankedCity[] {
  return cities
    .map((city) => ({
      ...city,
      points: 3 * city.first + 2 * city.second + city.third,
      rate: city.due > 0 ? city.handedIn / city.due : 0,
    }))
    .sort((a, b) => b.points - a.points || b.rate - a.rate || (a.name < b.name ? -1 : 1))
}

/** The first `places`, and who equals the last of them; a city without points or reports gets none. */
export function bestCities(ranked: readonly RankedCity[], places: number): RankedCity[] {
  const last = ranked[places - 1]
  return ranked.filter(
    ({ points, rate }, at) => points > 0 && (at < places || (points === last?.points && rate === last.rate)),
  )
}
