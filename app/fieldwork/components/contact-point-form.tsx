import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { Choices, FieldErrors, TextField } from '../../ui/field'
import { fieldsOf } from '../../ui/fields-of'
import { Section } from '../../ui/page'
import { contactPointKinds } from '../vocabulary'
import { contactPointKindNames } from '../wording'

type Props = {
  today: string
  refused: { errors: Record<string, string[]>; values: Record<string, unknown> } | undefined
}

const kinds = contactPointKinds.map((value) => ({ value, label: contactPointKindNames[value] }))

export function ContactPointForm({ today, refused }: Props) {
  const errors = refused?.errors ?? {}
  const field = fieldsOf(refused, { kind: 'VILLAGE', since: today })
  return (
    <div className="mt-8 max-w-3xl">
      <Section title="添加联系点">
        <Form method="post" noValidate>
          <FieldErrors errors={errors.form} />
          <div className="grid gap-x-4 md:grid-cols-2">
            <TextField label="乡镇、街道" {...field('town')} required maxLength={40} />
            <TextField label="村、社区名称" {...field('name')} required maxLength={40} />
            <Choices
              label="类别"
              name="kind"
              multiple={false}
              options={kinds}
              chosen={[field('kind').defaultValue]}
              errors={errors.kind}
            />
            <TextField label="建立日期" {...field('since')} type="date" required max={today} />
          </div>
          <Button>添加这个联系点</Button>
        </Form>
      </Section>
    </div>
  )
}
