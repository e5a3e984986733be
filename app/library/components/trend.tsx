type Props = { months: { month: string; count: number }[]; of: number }

const height = 120

/** Hits by month as bars, with the numbers behind them in a table. */
export function Trend({ months, of }: Props) {
  const most = Math.max(1, ...months.map(({ count }) => count))
  const step = 640 / Math.max(12, months.length)
  const every = Math.ceil(months.length / 8)
  const summary = months.length > 0 ? `${months[0]!.month} 至 ${months.at(-1)!.month}，最多的一个月 ${most} 条` : '没有带日期的结果'
  return (
    <figure className="my-3 rounded-box border border-line bg-paper p-3">
      <svg viewBox={`0 0 640 ${height + 40}`} role="img" aria-label={`按月趋势：${summary}`} className="w-full">
        {months.map(({ month, count }, index) => {
          const tall = (height * count) / most
          return (
            <g key={month}>
              <rect x={index * step + 1} y={height + 14 - tall} width={Math.max(1, step - 2)} height={tall} className="fill-plum" />
              {months.length <= 24 && count > 0 && <text x={(index + 0.5) * step} y={height + 10 - tall} textAnchor="middle" fontSize="12" className="fill-ink">{count}</text>}
              {index % every === 0 && <text x={index * step} y={height + 32} fontSize="13" className="fill-ink-soft">{month}</text>}
            </g>
          )
        })}
      </svg>
      <figcaption className="text-sm text-ink-soft">按日期最近的 {of} 条统计。{summary}。</figcaption>
      <details className="text-sm">
        <summary className="min-h-9 content-center">看数字</summary>
        <table className="tabular-nums">
          <thead><tr><th scope="col" className="pr-6 text-left">月份</th><th scope="col" className="text-right">条数</th></tr></thead>
          <tbody>{months.map(({ month, count }) => <tr key={month}><td className="pr-6">{month}</td><td className="text-right">{count}</td></tr>)}</tbody>
        </table>
      </details>
    </figure>
  )
}
