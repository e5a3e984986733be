import { Link, useSearchParams } from '@remix-run/react'

type Props = {
  month: string
  days: Record<string, number>
  chosen: string | undefined
  earliest: string
  latest: string
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日']
const columns = [
  '',
  'col-start-1',
  'col-start-2',
  'col-start-3',
  'col-start-4',
  'col-start-5',
  'col-start-6',
  'col-start-7',
]

/** A month as a calendar: days with entries open them; arrows go a month on or back within the campaign. */
export function MonthStrip({ month, days, chosen, earliest, latest }: Props) {
  const [search] = useSearchParams()
  const [year = 2012, number = 1] = month.split('-').map(Number)
  const address = (changes: Record<string, string | null>) => {
    const next = new URLSearchParams(search)
    for (const name of ['page', 'deleted']) next.delete(name)
    for (const [name, value] of Object.entries(changes))
      if (value) next.set(name, value)
      else next.delete(name)
    return `?${next}`
  }
  const shifted = (by: number) => new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
  const step = (by: number, label: string) =>
    shifted(by) >= earliest.slice(0, 7) && shifted(by) <= latest.slice(0, 7) ? (
      <Link
        to={address({ month: shifted(by), day: null })}
        preventScrollReset
        aria-label={by < 0 ? '上一月' : '下一月'}
        className="min-h-11 content-center px-2"
      >
        {label}
      </Link>
    ) : (
      <span className="px-2 text-line-strong" aria-hidden>
        {label}
      </span>
    )
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const firstColumn = columns[new Date(Date.UTC(year, number - 1, 1)).getUTCDay() || 7]
  return (
    <nav aria-label="按日期查看" className="no-print mb-6 rounded-box border border-line bg-paper px-3 py-2">
      <div className="flex items-center justify-between">
        {step(-1, '←')}
        <Link to={address({ month, day: null })} className="font-medium text-ink">
          {year}年{number}月
        </Link>
        {step(1, '→')}
      </div>
      <div aria-hidden className="grid grid-cols-7 gap-1 text-center text-sm text-ink-soft">
        {weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ol className="grid grid-cols-7 gap-1">
        {Array.from({ length }, (_, index) => {
          const day = `${month}-${String(index + 1).padStart(2, '0')}`
          const entries = days[day] ?? 0
          return (
            <li key={day} className={`text-center text-sm ${index === 0 ? firstColumn : ''}`}>
              {entries > 0 ? (
                <Link
                  to={address({ day, month })}
                  preventScrollReset
                  aria-current={chosen === day ? 'date' : undefined}
                  aria-label={`${number}月${index + 1}日，${entries} 篇`}
                  className="block min-h-tap content-center rounded-box bg-plum-pale font-semibold text-plum-deep no-underline hover:bg-plum hover:text-white aria-[current=date]:bg-plum aria-[current=date]:text-white"
                >
                  {index + 1}
                </Link>
              ) : (
                <span className="block min-h-tap content-center text-ink-soft">{index + 1}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
