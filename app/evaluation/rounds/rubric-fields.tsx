import { Link, useSearchParams } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Select, TextArea, TextField } from '../../ui/field'
import { valueAt } from '../../ui/fields-of'
import { Section } from '../../ui/page'
import type { CriterionRow } from '../schema'

export type RubricBase = { id: string; criteria: CriterionRow[]; levels: { id: string; name: string }[] }
export type RubricVersion = { id: string; label: string }

type Props = {
  base: RubricBase
  errors: Record<string, string[]>
  values: Record<string, unknown> | undefined
  scale: ReactNode
}

const blank: CriterionRow = { id: '', name: '', weight: '0', by: 'judge', description: '', anchors: {} }

/** Which rubric the round is set up with, before anything is typed: the rules that suit it come with it. */
export function RubricChoice({ versions, base }: { versions: RubricVersion[]; base: RubricBase }) {
  const previous = useSearchParams()[0].get('previous')
  if (versions.length < 2) return null
  return (
    <nav aria-label="评分标准" className="mb-6 flex flex-wrap gap-x-5">
      <span className="content-center text-ink-soft">先选评分标准：</span>
      {versions.map(({ id, label }) => (
        <Link
          key={id}
          to={`?rubric=${id}${previous ? `&previous=${encodeURIComponent(previous)}` : ''}`}
          preventScrollReset
          aria-current={id === base.id ? 'page' : undefined}
          className="min-h-tap content-center aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}

/** The rubric as it stands; whoever changes it makes a new version, the old one stays. */
export function RubricFields({ base, errors, values, scale }: Props) {
  const rows = [...base.criteria, blank, blank]
  return (
    <Section title="评分标准">
      <p className="mb-4 max-w-3xl text-ink-soft">
        分值合计 {base.criteria.reduce((sum, { weight }) => sum + Number(weight), 0)}{' '}
        分。改动任何一项，都会另存为新的一版；以前各轮用过的版本不受影响。不用的指标请清空名称。
      </p>
      {errors.criteria && (
        <p role="alert" className="mb-4 font-medium text-signal">
          {errors.criteria.join('；')}
        </p>
      )}
      <input type="hidden" name="rubricVersionId" value={base.id} />
      <div className="grid items-end gap-x-6 md:grid-cols-2">{scale}</div>
      {rows.map((row, at) => (
        <Criterion key={at} row={row} at={at} levels={base.levels} errors={errors} values={values} />
      ))}
    </Section>
  )
}

type CriterionProps = { row: CriterionRow; at: number; levels: RubricBase['levels'] } & Pick<Props, 'errors' | 'values'>

function Criterion({ row, at, levels, errors, values }: CriterionProps) {
  const name = (key: string) => `criteria[${at}].${key}`
  const field = (key: string, standing: string) => ({
    name: name(key),
    defaultValue: values ? (valueAt(values, name(key)) ?? '') : standing,
    errors: errors[name(key)],
  })
  const title = row.name || '增加一项'
  return (
    <details className="border-t border-line py-3" open={Boolean(errors[name('name')])}>
      <summary className="min-h-11 content-center font-medium">
        {title}
        {row.name && (
          <span className="ml-2 font-normal text-ink-soft">
            {row.weight} 分{row.by === 'office' && '，开封后由办公室打分'}
          </span>
        )}
      </summary>
      <input type="hidden" name={name('id')} value={row.id} />
      <div className="mt-3 grid gap-x-6 md:grid-cols-3">
        <TextField label="指标" {...field('name', row.name)} />
        <TextField label="分值" inputMode="decimal" {...field('weight', row.weight)} />
        <Select
          label="谁打分"
          options={[
            { value: 'judge', label: '评委' },
            { value: 'office', label: '办公室，开封后' },
          ]}
          {...field('by', row.by)}
        />
      </div>
      <TextField label="看什么" {...field('description', row.description)} />
      <div className="grid gap-x-6 md:grid-cols-2">
        {levels.map((level) => (
          <TextArea
            key={level.id}
            label={`“${level.name}”是什么样`}
            {...field(`anchors.${level.id}`, row.anchors[level.id] ?? '')}
            rows={2}
          />
        ))}
      </div>
    </details>
  )
}
