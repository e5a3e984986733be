import type { Refused } from '../../server/refusal'
import { Checkbox, Choices, Select, TextField } from '../../ui/field'
import { choicesAt, fieldsOf } from '../../ui/fields-of'
import type { PersonDetails } from '../people/schema'
import { themes } from '../vocabulary'
import { statusNames } from '../wording'

type Props = {
  person?: Partial<Record<keyof PersonDetails, unknown>>
  units: { id: string; label: string }[]
  refused: Refused | undefined
}

/** The fields of a person's details; what was typed comes back when the form was refused. */
export function PersonFields({ person = {}, units, refused }: Props) {
  const values: Record<string, unknown> = refused ? refused.values : person
  const errors = refused?.errors ?? {}
  const field = fieldsOf(refused, person)
  const expertise = choicesAt(values, 'expertise')
  return (
    <>
      <div className="grid gap-x-6 md:grid-cols-2">
        <TextField label="姓名" {...field('name')} required maxLength={30} />
        <Select
          label="单位"
          {...field('organizationId')}
          required
          empty="请选择"
          options={units.map(({ id, label }) => ({ value: id, label }))}
        />
        <TextField label="职务（可不填）" {...field('post')} maxLength={60} />
        <TextField label="电话（可不填）" {...field('phone')} inputMode="tel" maxLength={20} />
        <Select
          label="人员状态"
          {...field('status')}
          options={Object.entries(statusNames).map(([value, label]) => ({ value, label }))}
        />
        <TextField label="不计入本单位统计的原因（可不填）" {...field('exemptReason')} maxLength={100} />
      </div>
      <Checkbox
        label="领导干部（“三带头”单独统计）"
        name="isLeader"
        defaultChecked={values.isLeader === true || values.isLeader === 'on'}
        errors={errors.isLeader}
      />
      <details className="mb-5" open={expertise.length > 0}>
        <summary className="min-h-11 content-center">熟悉的主题（评委填写，分配评阅时优先考虑）</summary>
        <Choices
          label="主题"
          name="expertise"
          chosen={expertise}
          errors={errors.expertise}
          options={themes.map((theme) => ({ value: theme, label: theme }))}
        />
      </details>
    </>
  )
}
