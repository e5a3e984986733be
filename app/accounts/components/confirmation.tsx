import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Refused } from '../../server/refusal'
import { Button, ButtonLink } from '../../ui/button'
import { Notice, PageHeader, Section } from '../../ui/page'

type Props = {
  title: string
  /** whom it is about; 「不办了」 leads back to her page */
  person: { id: string; name: string }
  button: string
  danger?: boolean
  refused?: Refused | undefined
  children: ReactNode
}

/** Asks once, with the consequence in words, before something that matters is done to a person's account. */
export function Confirmation({ title, person, button, danger, refused, children }: Props) {
  return (
    <div className="max-w-2xl">
      <PageHeader title={title} trail={personTrail(person)} />
      {refused && (
        <Notice tone="warning" title="没有办成">
          {Object.values(refused.errors).flat().join('；')}
        </Notice>
      )}
      <Section>
        <div className="mb-6 space-y-2">{children}</div>
        <Form method="post" className="flex flex-wrap gap-3">
          <Button tone={danger ? 'danger' : 'primary'}>{button}</Button>
          <ButtonLink to={`/people/${person.id}`} tone="plain">
            不办了，返回
          </ButtonLink>
        </Form>
      </Section>
    </div>
  )
}

/** The way from the list of people to one of them. */
export const personTrail = ({ id, name }: Props['person']) => [
  { to: '/people', label: '人员' },
  { to: `/people/${id}`, label: name },
]
