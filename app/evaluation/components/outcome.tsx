import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/page'

type Said = { errors: Record<string, string[]>; values?: Record<string, unknown> } | { said: string } | null | undefined

/** What came of the last form on the page: a refusal in words, or what was done. */
export function Outcome({ said }: { said: Said }) {
  if (!said) return null
  if ('said' in said)
    return (
      <Notice tone="good">
        <span className="whitespace-pre-line">{said.said}</span>
      </Notice>
    )
  const messages = Object.values(said.errors).flat()
  return messages.length ? (
    <Notice tone="warning" title="没有办成">
      <span className="whitespace-pre-line">{messages.join('\n')}</span>
      {said.errors.partial && <AgreeToPart values={said.values ?? {}} />}
    </Notice>
  ) : null
}

/** Sends the same form again, now for what can be done of it. */
function AgreeToPart({ values }: { values: Record<string, unknown> }) {
  return (
    <Form method="post" className="mt-3">
      {Object.entries({ ...values, agreed: 'on' }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={String(value)} />
      ))}
      <Button tone="plain">先办能办的</Button>
    </Form>
  )
}
