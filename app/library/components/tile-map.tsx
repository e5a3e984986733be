import { Link, useSearchParams } from '@remix-run/react'
import type { SearchInput } from '../schema'
import type { Tile } from '../tiles'

type Props = { cities: Tile[]; counties: Tile[]; input: SearchInput }

/** Hits by place as a map of squares: each a link that adds the place or takes it off; the number stands in it. */
export function TileMap({ cities, counties, input }: Props) {
  return (
    <div className="my-3 rounded-box border border-line bg-paper p-3">
      <Squares label="各市命中数" name="city" tiles={cities} chosen={input.city} />
      {counties.length > 0 && (
        <Squares label="所选市的县（市、区）命中数" name="county" tiles={counties} chosen={input.county} />
      )}
      <p className="mt-2 text-sm text-ink-soft">示意图，不代表实际面积和边界。点一格加入或去掉这个地方。</p>
    </div>
  )
}

const side = 64
const step = side + 4
const fills = ['fill-sunken', 'fill-plum/15', 'fill-plum/35', 'fill-plum/75', 'fill-plum']

function Squares({
  label,
  name,
  tiles,
  chosen,
}: {
  label: string
  name: 'city' | 'county'
  tiles: Tile[]
  chosen: string[]
}) {
  const [search] = useSearchParams()
  const to = (value: string) => {
    const next = new URLSearchParams(search)
    next.delete('page')
    if (chosen.includes(value)) next.delete(name, value)
    else next.append(name, value)
    return `?${next}`
  }
  const rows = Math.max(...tiles.map(({ row }) => row)) + 1
  return (
    <svg
      viewBox={`0 0 ${6 * step} ${rows * step}`}
      role="group"
      aria-label={label}
      className="mb-3 w-full max-w-lg overflow-visible"
    >
      {tiles.map(({ value, count, column, row, shade }) => {
        const on = chosen.includes(value)
        const [x, y] = [column * step + 2, row * step + 2]
        const ink = shade > 2 ? 'fill-white' : 'fill-ink'
        const square = (
          <>
            <rect
              x={x}
              y={y}
              width={side}
              height={side}
              rx="4"
              strokeWidth={on ? 4 : 1}
              className={`${fills[shade]} ${on ? 'stroke-signal' : 'stroke-line-strong'}`}
            />
            <text x={x + side / 2} y={y + 28} textAnchor="middle" fontSize={value.length > 4 ? 10 : 15} className={ink}>
              {on && '✓'}
              {value.slice(0, 6)}
            </text>
            <text x={x + side / 2} y={y + 50} textAnchor="middle" fontSize="15" className={ink}>
              {count}
            </text>
          </>
        )
        return count === 0 && !on ? (
          <g key={value} aria-hidden="true">
            {square}
          </g>
        ) : (
          <Link
            key={value}
            to={to(value)}
            preventScrollReset
            aria-label={`${value}，${count} 条${on ? '，已选，点击去掉' : ''}`}
            className="no-underline"
          >
            {square}
          </Link>
        )
      })}
    </svg>
  )
}
