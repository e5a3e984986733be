import { criteriaBy, fullMarks, isChoice, markName, type Rubric } from '../../../scoring/score-sheet'

type Props = { rubric: Rubric; totals: readonly string[]; current?: string | null | undefined }

/** How the judge has scored so far: how often each band, or dots on the scale from 0 to full marks. */
export function OwnDistribution(props: Props) {
  const { rubric, totals } = props
  if (totals.length === 0) return null
  const [only, ...rest] = criteriaBy(rubric, 'judge')
  if (!only || rest.length > 0 || !isChoice(rubric, only)) return <Dots {...props} />
  const count = (name: string) => totals.filter((total) => markName(rubric, total) === name).length
  return (
    <p className="text-sm text-ink-soft">
      您已提交 {totals.length} 份：{rubric.levels.map(({ name }) => `${name} ${count(name)}`).join('，')}
    </p>
  )
}

function Dots({ rubric, totals, current }: Props) {
  const full = Number(fullMarks(rubric))
  const values = totals.map(Number).sort((a, b) => a - b)
  const [low, high] = [values[0]!, values.at(-1)!]
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length
  const x = (value: number) => 2 + (96 * value) / full
  const seen = new Map<number, number>()
  const dots = values.map((value) => {
    const place = Math.round(x(value))
    const height = seen.get(place) ?? 0
    seen.set(place, height + 1)
    return { place, height }
  })
  const rows = Math.max(1, ...seen.values())
  return (
    <figure>
      <svg
        viewBox={`0 0 100 ${rows * 3 + 3}`}
        role="img"
        aria-label={`您已提交 ${values.length} 份，最低 ${low}，最高 ${high}，平均 ${mean.toFixed(1)}`}
        className="w-full"
      >
        <line x1="2" x2="98" y1={rows * 3 + 1} y2={rows * 3 + 1} className="stroke-line-strong" strokeWidth="0.4" />
        <path
          d={dots.map(({ place, height }) => `M${place} ${rows * 3 - 0.8 - height * 3}h0`).join('')}
          className="stroke-plum"
          strokeWidth="2.4"
          strokeLinecap="round"
        />
        {current && (
          <line
            x1={x(Number(current))}
            x2={x(Number(current))}
            y1="0"
            y2={rows * 3 + 2}
            className="stroke-signal"
            strokeWidth="0.6"
          />
        )}
      </svg>
      <figcaption className="text-sm text-ink-soft tabular-nums">
        您已提交 {values.length} 份：最低 {low}，平均 {mean.toFixed(1)}，最高 {high}（满分 {full}）
      </figcaption>
    </figure>
  )
}
