import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { Choices, FieldErrors, TextField } from '../../ui/field'
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
  const typed = (name: string) => (typeof refused?.values[name] === 'string' ? refused.values[name] : undefined)
  return (
    <div className="mt-8 max-w-3xl">
      <Section title="添加联系点">
        <Form method="post" noValidate>
          <FieldErrors errors={errors.form} />
          <div className="grid gap-x-4 md:grid-cols-2">
            <TextField
              label="乡镇、街道"
              name="town"
              required
              maxLength={40}
              defaultValue={typed('town')}
              errors={errors.town}
            />
            <TextField
              label="村、社区名称"
              name="name"
              required
              maxLength={40}
              defaultValue={typed('name')}
              errors={errors.name}
            />
            <Choices
              label="类别"
              name="kind"
              multiple={false}
              options={kinds}
              chosen={[typed('kind') ?? 'VILLAGE']}
              errors={errors.kind}
            />
            <TextField
              label="建立日期"
              name="since"
              type="date"
              required
              max={today}
              defaultValue={typed('since') ?? today}
              errors={errors.since}
            />
          </div>
          <Button>添加这个联系点</Button>
        </Form>
      </Section>
    </div>
  )
}
