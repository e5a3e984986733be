/** Where each city stands on the schematic map: column and row of a grid, no survey data. */
const places: Readonly<Record<string, readonly [column: number, row: number]>> = {
  滨州: [2, 0],
  德州: [1, 0],
  东营: [3, 0],
  烟台: [4, 0],
  威海: [5, 0],
  聊城: [0, 1],
  济南: [1, 1],
  淄博: [2, 1],
  潍坊: [3, 1],
  青岛: [4, 1],
  泰安: [1, 2],
  莱芜: [2, 2],
  日照: [4, 2],
  菏泽: [0, 3],
  济宁: [1, 3],
  枣庄: [2, 3],
  临沂: [3, 2],
}

/** One square of the map; `shade` 0 (nothing) to 4 (the most). */
export type Tile = { value: string; count: number; column: number; row: number; shade: number }

/** The cities as squares of the map, those without a hit too; a place the map does not know stands below it. */
export function cityTiles(counts: readonly { value: string; count: number }[]): Tile[] {
  const found = new Map(counts.map(({ value, count }) => [value, count]))
  const strange = counts.filter(({ value }) => !places[shortName(value)])
  const known = Object.entries(places).map(([name, [column, row]]) => {
    const value = found.has(name) ? name : `${name}市`
    return { value: found.has(value) ? value : name, count: found.get(value) ?? 0, column, row }
  })
  return shaded([
    ...known,
    ...strange.map(({ value, count }, index) => ({ value, count, column: index % 6, row: 4 + Math.floor(index / 6) })),
  ])
}

/** The counties of the cities chosen, row by row. */
export function countyTiles(counts: readonly { value: string; count: number }[]): Tile[] {
  return shaded(
    counts
      .slice(0, 60)
      .map(({ value, count }, index) => ({ value, count, column: index % 6, row: Math.floor(index / 6) })),
  )
}

const shortName = (value: string) => value.replace(/市$/, '')

function shaded(tiles: Omit<Tile, 'shade'>[]): Tile[] {
  const most = Math.max(1, ...tiles.map(({ count }) => count))
  return tiles.map((tile) => ({ ...tile, shade: Math.ceil((4 * tile.count) / most) }))
}
