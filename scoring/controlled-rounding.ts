import type { Random } from './random'

/**
 * Rounds a table of shares, given in whole units of 1/d, so that every cell, row sum and column sum is
 * rounded up or down, the total (a whole number of d) stays, and every cell keeps its expectation.
 *
 * A last row and column take up the fractions of the sums. Then fractional cells are shifted around a circle
 * in the table, up and down by turns, until one of them is whole; the direction is drawn so that nothing
 * changes on average. Cox (1987), A constructive procedure for unbiased controlled rounding, J Am Stat Assoc
 * 82:520–524.
 */
export function roundTable(units: readonly (readonly number[])[], d: number, random: Random): number[][] {
  const part = (n: number) => ((n % d) + d) % d
  const sum = (values: readonly number[]) => values.reduce((all, n) => all + n, 0)
  const columns = units[0] ?? []
  const table = units.map((row) => [...row, part(-sum(row))])
  table.push([...columns.map((_, f) => part(-sum(units.map((row) => row[f]!)))), 0])
  for (let circle = fractionalCircle(table, d); circle; circle = fractionalCircle(table, d)) {
    const up = circle.filter((_, at) => at % 2 === 0)
    const down = circle.filter((_, at) => at % 2 === 1)
    const above = (cells: readonly Cell[]) => Math.min(...cells.map(([c, f]) => d - part(table[c]![f]!)))
    const below = (cells: readonly Cell[]) => Math.min(...cells.map(([c, f]) => part(table[c]![f]!)))
    const forward = Math.min(above(up), below(down))
    const backward = Math.min(below(up), above(down))
    const step = random.whole(forward + backward) < backward ? forward : -backward
    for (const [c, f] of up) table[c]![f]! += step
    for (const [c, f] of down) table[c]![f]! -= step
  }
  return units.map((row, c) => row.map((_, f) => Math.round(table[c]![f]! / d)))
}

type Cell = readonly [row: number, column: number]

/**
 * A circle of fractional cells, along a row and along a column by turns. All lines sum to whole numbers, so
 * none has a single fractional cell and a walk over them always comes back.
 */
function fractionalCircle(table: readonly (readonly number[])[], d: number): Cell[] | null {
  const fractional = ([c, f]: Cell) => table[c]![f]! % d !== 0
  const cells = table.flatMap((row, c) => row.map((_, f): Cell => [c, f])).filter(fractional)
  if (cells.length === 0) return null
  const walk: Cell[] = []
  const passed = new Map<string, number>()
  let line = cells[0]![0]
  for (let alongRow = true; ; alongRow = !alongRow) {
    const name = `${alongRow ? 'row' : 'column'} ${line}`
    const before = passed.get(name)
    if (before !== undefined) return walk.slice(before)
    passed.set(name, walk.length)
    const last = walk.at(-1)
    const next = cells.find((cell) => cell !== last && cell[alongRow ? 0 : 1] === line)
    if (!next) throw new Error('a line of the table does not sum to a whole number')
    walk.push(next)
    line = next[alongRow ? 1 : 0]
  }
}
