import type { JudgeResult } from './compute'

/** Rank interval as a line on the scale of all ranks, the calibrated rank as a dot. */
export function RankInterval({ lower, upper, rank, of }: { lower: number | null; upper: number | null; rank: number; of: number }) {
  if (lower === null || upper === null) return <>—</>
  const x = (place: number) => 2 + (96 * (place - 1)) / Math.max(1, of - 1)
  return (
    <svg viewBox="0 0 100 10" role="img" aria-label={`名次大约在 ${lower} 到 ${upper} 之间`} className="h-3 w-32">
      <line x1="2" x2="98" y1="5" y2="5" className="stroke-line" />
      <line x1={x(lower)} x2={x(upper)} y1="5" y2="5" strokeWidth="3" className="stroke-line-strong" />
      <circle cx={x(rank)} cy="5" r="3" className="fill-plum" />
    </svg>
  )
}

/** How far each judge scores above or below the others, from severe to lenient; the numbers stand beside. */
export function Severity({ judges, names }: { judges: JudgeResult[]; names: Record<string, string> }) {
  const most = Math.max(1, ...judges.map(({ effect }) => Math.abs(effect ?? 0)))
  return (
    <ul className="grid gap-x-8 gap-y-1 md:grid-cols-2">
      {judges.map(({ judge, n, mean, effect }) => {
        const width = (Math.abs(effect ?? 0) / most) * 48
        return (
          <li key={judge} className="grid grid-cols-[9em_1fr_auto] items-center gap-3 text-sm">
            <span>{judge}号席 {names[judge]}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label={severityText(effect)} className="h-3 w-full">
              <rect width="100" height="10" className="fill-sunken" />
              <rect x={(effect ?? 0) < 0 ? 50 - width : 50} width={width} height="10" className={(effect ?? 0) < 0 ? 'fill-plum' : 'fill-good'} />
              <line x1="50" x2="50" y1="0" y2="10" className="stroke-ink" strokeWidth="0.5" />
            </svg>
            <span className="tabular-nums">{severityText(effect)}<span className="text-ink-soft">，{n} 份，平均 {mean.toFixed(1)}</span></span>
          </li>
        )
      })}
    </ul>
  )
}

function severityText(effect: number | null): string {
  if (effect === null) return '—'
  if (Math.abs(effect) < 0.05) return '居中'
  return `${effect < 0 ? '偏严' : '偏宽'} ${Math.abs(effect).toFixed(1)}`
}
