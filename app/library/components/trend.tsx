import { Link, useSearchParams } from '@remix-run/react'
import type { SearchInput } from '../schema'
import type { Month } from '../trend'

type Props = { months: Month[]; input: SearchInput }

const height = 120

/** Hits by month as bars, each a link that adds the month or takes it off, with the numbers behind them in a table. */
export function Trend({ months, input }: Props) {
  const [search] = useSearchParams()
  if (months.length === 0)
    return <p className="my-3 rounded-box border border-line bg-paper p-3 text-ink-soft">没有带日期的结果。</p>
  const to = (month: string) => {
    const next = new URLSearchParams(search)
    next.delete('page')
    if (input.month.includes(month)) next.delete('month', month)
    else next.append('month', month)
    return `?${next}`
  }
  const most = Math.max(1, ...months.map(({ count }) => count))
  const step = 640 / Math.max(12, months.length)
  const every = Math.ceil(months.length / 8)
  return (
    <figure className="my-3 rounded-box border border-line bg-paper p-3">
      <svg viewBox={`0 0 640 ${height + 40}`} role="group" aria-label="各月命中数" className="w-full max-w-3xl">
        {months.map(({ value, count }, index) => {
          const tall = (height * count) / most
          const on = input.month.includes(value)
          return (
            <g key={value}>
              {(count > 0 || on) && (
                <Link
                  to={to(value)}
                  preventScrollReset
                  aria-label={`${monthName(value)}，${count} 条${on ? '，已选，点击去掉' : ''}`}
                >
                  <rect x={index * step} y={0} width={step} height={height + 14} className="fill-transparent" />
                  <rect
                    x={index * step + 1}
                    y={height + 14 - tall}
                    width={Math.max(1, step - 2)}
                    height={tall}
                    className={on ? 'fill-signal' : 'fill-plum'}
                  />
                  {months.length <= 24 && (
                    <text
                      x={(index + 0.5) * step}
                      y={height + 10 - tall}
                      textAnchor="middle"
                      fontSize="12"
                      className="fill-ink"
                    >
                      {on && '✓'}
                      {count}
                    </text>
                  )}
                </Link>
              )}
              {index % every === 0 && (
                <text x={index * step} y={height + 32} fontSize="13" className="fill-ink-soft">
                  {value}
                </text>
              )}
            </g>
          )
        })}
      </svg>
      <figcaption className="text-sm text-ink-soft">
        {monthName(months[0]!.value)}至{monthName(months.at(-1)!.value)}，最多的一个月 {most} 条。点一个月加入或去掉。
      </figcaption>
      <details className="text-sm">
        <summary className="min-h-tap content-center">看数字</summary>
        <table className="tabular-nums">
          <thead>
            <tr>
              <th scope="col" className="pr-6 text-left">
                月份
              </th>
              <th scope="col" className="text-right">
                条数
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ value, count }) => (
              <tr key={value}>
                <td className="pr-6">{value}</td>
                <td className="text-right">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

/** 2012年5月 */
const monthName = (value: string) => value.replace(/^(\d+)-0?(\d+)$/, '$1年$2月')
