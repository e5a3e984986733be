import type { Cell } from './queries.server'

const looks = {
  submitted: ['fill-plum', '已提交'],
  draft: ['fill-line-strong', '评阅中'],
  open: ['fill-mark', '未开始'],
} as const

/**
 * Judges × reports in one picture, however many there are: a column for each report, a row for each judge.
 * One path for each state keeps it small; the numbers are in the table beside it.
 */
export function Matrix({
  seats,
  codes,
  cells,
}: {
  seats: { number: number; name: string }[]
  codes: string[]
  cells: Cell[]
}) {
  if (cells.length === 0) return null
  const row = new Map(seats.map(({ number }, at) => [number, at]))
  const width = codes.length > 60 ? 1 : 0.95 // where there is room, cells stand apart
  const path = (state: Cell[2]) =>
    cells
      .filter((cell) => cell[2] === state && row.has(cell[0]))
      .map(([seat, report]) => `M${report} ${row.get(seat)}h${width}v.86h-${width}z`)
      .join('')
  const count = (state: Cell[2]) => cells.filter((cell) => cell[2] === state).length
  const named = seats.length <= 40 // a line of 1rem each
  const height = seats.length <= 12 ? 'h-48' : seats.length <= 20 ? 'h-80' : named ? 'h-160' : 'h-128'
  return (
    <figure>
      <div className="grid grid-cols-[auto_1fr] gap-2">
        <ol
          className={`grid ${height} auto-rows-fr overflow-hidden text-right text-xs leading-none text-ink-soft`}
          aria-hidden="true"
        >
          {seats.map(({ number, name }) => (
            <li key={number} className="min-h-0 content-center">
              {named ? `${number} ${name}` : ''}
            </li>
          ))}
        </ol>
        <svg
          viewBox={`0 0 ${codes.length} ${seats.length}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={`${seats.length} 位评委、${codes.length} 篇报告的评阅情况`}
          className={`${height} w-full bg-sunken`}
        >
          {(['submitted', 'draft', 'open'] as const).map((state) => (
            <path key={state} d={path(state)} className={looks[state][0]} />
          ))}
        </svg>
      </div>
      <figcaption className="mt-2 flex flex-wrap gap-x-5 text-sm text-ink-soft">
        {(['submitted', 'draft', 'open'] as const).map((state) => (
          <span key={state} className="inline-flex items-center gap-2">
            <svg viewBox="0 0 1 1" className="size-3" aria-hidden="true">
              <rect width="1" height="1" className={looks[state][0]} />
            </svg>
            {looks[state][1]} {count(state)}
          </span>
        ))}
        <span>横向是 {codes.length} 篇报告（按编号），纵向是评委</span>
      </figcaption>
    </figure>
  )
}
