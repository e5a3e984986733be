import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'

/** Puts the deadline off for everybody, with the reason. */
export function ExtendForm() {
  return (
    <Form method="post" className="grid items-end gap-x-4 md:grid-cols-[16rem_1fr_auto]" preventScrollReset>
      <TextField label="新的截止时间" name="until" type="datetime-local" required />
      <TextField label="理由" name="reason" required minLength={2} />
      <Button tone="plain" name="intent" value="extend" className="mb-5">
        延后截止
      </Button>
    </Form>
  )
}
