import { Link } from '@remix-run/react'
import { Bar } from '../components/bars'
import type { SeatRow } from '../panel/queries.server'

/** Load of each judge as a bar; what is submitted is the darker part. */
export function Loads({ seats }: { seats: SeatRow[] }) {
  const max = Math.max(1, ...seats.map(({ assigned }) => assigned))
  return (
    <ul className="grid gap-x-8 gap-y-2 md:grid-cols-2">
      {seats
        .filter(({ assigned, vacatedAt }) => assigned > 0 || !vacatedAt)
        .map(({ id, number, name, assigned, submitted, conflicts, vacatedAt }) => (
          <li key={id} className="grid grid-cols-[7em_1fr_8.5em] items-center md:grid-cols-[9em_1fr_9em] gap-3 text-sm">
            <span>
              {number}号席 {name}
              {vacatedAt && '（已退出）'}
            </span>
            <Bar
              value={assigned}
              part={submitted}
              max={max}
              label={`${name}：分到 ${assigned} 份，已提交 ${submitted} 份`}
            />
            <span className="tabular-nums">
              {submitted} / {assigned}
              {conflicts > 0 && !vacatedAt && (
                <>
                  ，
                  <Link to={`../conflicts?seat=${id}`} relative="path" className="underline">
                    回避 {conflicts}
                  </Link>
                </>
              )}
            </span>
          </li>
        ))}
    </ul>
  )
}
