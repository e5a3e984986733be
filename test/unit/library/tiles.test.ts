import { expect, test } from 'vitest'
import { cityTiles, countyTiles } from '../../../app/library/tiles'

test('every city has a square of its own, the most frequent the darkest', () => {
  const tiles = cityTiles([
    { value: '临沂', count: 8 },
    { value: '济南', count: 2 },
  ])
  expect(tiles).toHaveLength(17)
  expect(new Set(tiles.map(({ column, row }) => `${column},${row}`)).size).toBe(17)
  expect(tiles.find(({ value }) => value === '临沂')).toMatchObject({ count: 8, shade: 4 })
  expect(tiles.find(({ value }) => value === '济南')).toMatchObject({ count: 2, shade: 1 })
  expect(tiles.find(({ value }) => value === '威海')).toMatchObject({ count: 0, shade: 0 })
})

test('a name with 市 finds its square, and an unknown place is not lost', () => {
  const tiles = cityTiles([
    { value: '青岛市', count: 1 },
    { value: '外省', count: 3 },
  ])
  expect(tiles.filter(({ value }) => value.startsWith('青岛'))).toEqual([
    expect.objectContaining({ value: '青岛市', count: 1 }),
  ])
  expect(tiles.at(-1)).toMatchObject({ value: '外省', count: 3, row: 4 })
  expect(countyTiles([])).toEqual([])
})
