import { useId, type KeyboardEvent } from 'react'
import { isChoice, maximumOf, type Criterion, type Rubric } from '../../../scoring/score-sheet'
import { Chip, FieldErrors } from '../../ui/field'

type Props = {
  rubric: Rubric
  criterion: Criterion
  value: string
  errors: string[] | undefined
  onChange: (value: string) => void
}

/** Rounds up to the step: the lowest mark that belongs to a band. */
const lowestOf = (share: number, maximum: number, step: number) => Math.ceil((share * maximum) / step - 1e-9) * step

/** One criterion: a choice between bands, or a number. */
export function CriterionField(props: Props) {
  return isChoice(props.rubric, props.criterion) ? <ChoiceField {...props} /> : <NumberField {...props} />
}

/** 入选, 待定, 不入选: one press each. */
function ChoiceField({ rubric: { levels, step }, criterion, value, errors, onChange }: Props) {
  return (
    <fieldset className="mb-5 border-b border-line pb-4">
      <legend className="mb-2 font-medium">{criterion.name}</legend>
      <div className="grid grid-cols-3 gap-2">
        {levels.map(({ id, name }, at) => {
          const mark = String((levels.length - 1 - at) * Number(step))
          return (
            <Chip
              key={id}
              type="radio"
              name={`score.${criterion.id}`}
              value={mark}
              checked={value !== '' && Number(value) === Number(mark)}
              onChange={() => onChange(mark)}
            >
              {name}
            </Chip>
          )
        })}
      </div>
      {criterion.description && <p className="mt-2 text-sm text-ink-soft">{criterion.description}</p>}
      <FieldErrors errors={errors} />
    </fieldset>
  )
}

/**
 * A number to type, arrow keys to move by a step, Enter for the next one,
 * and the anchors of each band one click away; a band sets its lowest mark.
 */
function NumberField({ rubric, criterion, value, errors, onChange }: Props) {
  const id = useId()
  const maximum = Number(maximumOf(criterion))
  const step = Number(rubric.step)
  const bands = rubric.levels.map((level, index) => {
    const above = rubric.levels[index - 1]
    const from = lowestOf(Number(level.from), maximum, step)
    const to = above ? lowestOf(Number(above.from), maximum, step) - step : maximum
    return { ...level, from, to, anchor: criterion.anchors?.[level.id] }
  })
  const current = value === '' ? undefined : bands.find(({ from, to }) => Number(value) >= from && Number(value) <= to)
  return (
    <div className="mb-5 border-b border-line pb-4">
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={id} className="font-medium">
          {criterion.name}
          <span className="ml-1 inline-block text-sm font-normal text-ink-soft">满分 {maximum}</span>
        </label>
        <input
          id={id}
          name={`score.${criterion.id}`}
          type="number"
          inputMode="decimal"
          min={0}
          max={maximum}
          step={step}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={toNextOnEnter}
          aria-invalid={errors?.length ? true : undefined}
          aria-describedby={`${id}-bands`}
          className="h-11 w-20 rounded-box border border-line-strong bg-white px-2 text-right text-lg tabular-nums aria-invalid:border-signal"
        />
      </div>
      <div id={`${id}-bands`} className="mt-2 grid grid-cols-4 gap-1 text-sm">
        {bands.map((band) => (
          <button
            key={band.id}
            type="button"
            title={band.anchor}
            aria-pressed={current?.id === band.id}
            onClick={() => onChange(String(band.from))}
            className="min-h-tap rounded-box border border-line px-1 aria-pressed:border-plum aria-pressed:bg-plum-pale aria-pressed:font-semibold hover:border-plum"
          >
            {band.name}{' '}
            <span className="inline-block text-xs text-ink-soft tabular-nums whitespace-nowrap">
              {band.from === band.to ? band.to : `${band.from}–${band.to}`}
            </span>
          </button>
        ))}
      </div>
      {(current?.anchor ?? criterion.description) && (
        <p className="mt-2 text-sm text-ink-soft">{current?.anchor ?? criterion.description}</p>
      )}
      <FieldErrors errors={errors} />
    </div>
  )
}

/** Enter goes on to the next field instead of sending the form. */
function toNextOnEnter(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Enter') return
  event.preventDefault()
  const fields = [...event.currentTarget.form!.querySelectorAll<HTMLElement>('input[type="number"], textarea')]
  fields[fields.indexOf(event.currentTarget) + 1]?.focus()
}
