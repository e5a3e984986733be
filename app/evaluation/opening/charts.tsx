import type { JudgeResult } from './compute'

/** Rank interval as a line on the scale of the ranks shown, the calibrated rank as a dot. */
export function RankInterval({
  lower,
  upper,
  rank,
  from,
  to,
}: {
  lower: number | null
  upper: number | null
  rank: number
  from: number
  to: number
}) {
  if (lower === null || upper === null) return <>—</>
  const x = (place: number) => Math.round((4 + (92 * (place - from)) / Math.max(1, to - from)) * 10) / 10
  return (
    <svg
      viewBox="0 0 100 10"
      role="img"
      aria-label={`名次大约在 ${lower} 到 ${upper} 之间`}
      className="h-3 w-32 print:w-20"
    >
      <path d="M2 5h96" className="stroke-line" />
      <path d={`M${x(lower)} 5H${x(upper)}`} strokeWidth="3" className="stroke-line-strong" />
      <path d={`M${x(rank)} 5h0`} strokeWidth="6" strokeLinecap="round" className="stroke-plum" />
    </svg>
  )
}

/** How far each judge scores above or below the others; the numbers stand beside and open her sheets. */
export function Severity({ judges, most }: { judges: (JudgeResult & { name: string })[]; most: number }) {
  return (
    <ul className="grid gap-x-8 gap-y-1 max-md:gap-y-3 md:grid-cols-2">
      {judges.map(({ judge, name, n, mean, effect }) => {
        const width = Math.round((Math.abs(effect ?? 0) / most) * 480) / 10
        return (
          <li key={judge}>
            <a
              href={`?judge=${judge}`}
              className="grid min-h-tap grid-cols-[8em_1fr_auto] items-center gap-x-3 text-sm text-ink no-underline hover:bg-plum-pale max-md:grid-cols-[1fr_auto]"
            >
              <span>
                {judge}号席 {name}
              </span>
              <svg
                viewBox="0 0 100 10"
                preserveAspectRatio="none"
                role="img"
                aria-label={severityText(effect)}
                className="h-3 w-full max-md:order-last max-md:col-span-2"
              >
                <rect width="100" height="10" className="fill-sunken" />
                <rect
                  x={(effect ?? 0) < 0 ? 50 - width : 50}
                  width={width}
                  height="10"
                  className={(effect ?? 0) < 0 ? 'fill-plum' : 'fill-good'}
                />
                <line x1="50" x2="50" y1="0" y2="10" className="stroke-ink" strokeWidth="0.5" />
              </svg>
              <span className="tabular-nums">
                {severityText(effect)}
                <span className="text-ink-soft">
                  ，{n} 份，平均 {mean.toFixed(1)}
                </span>
              </span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}

function severityText(effect: number | null): string {
  if (effect === null) return '宽严算不出'
  if (Math.abs(effect) < 0.05) return '居中'
  return `${effect < 0 ? '偏严' : '偏宽'} ${Math.abs(effect).toFixed(1)}`
}
