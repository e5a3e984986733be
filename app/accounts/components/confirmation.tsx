import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Refused } from '../../server/refusal'
import { Button, ButtonLink } from '../../ui/button'
import { Notice, PageHeader, Section } from '../../ui/page'

type Props = {
  title: string
  trail: { to: string; label: string }[]
  /** where 「不办了」 leads */
  back: string
  button: string
  danger?: boolean
  refused?: Refused | undefined
  children: ReactNode
}

/** Asks once, with the consequence in words, before something that matters is done. */
export function Confirmation({ title, trail, back, button, danger, refused, children }: Props) {
  return (
    <div className="max-w-2xl">
      <PageHeader title={title} trail={trail} />
      {refused && (
        <Notice tone="warning" title="没有办成">
          {Object.values(refused.errors).flat().join('；')}
        </Notice>
      )}
      <Section>
        <div className="mb-6 space-y-2">{children}</div>
        <Form method="post" className="flex flex-wrap gap-3">
          <Button tone={danger ? 'danger' : 'primary'}>{button}</Button>
          <ButtonLink to={back} tone="plain">
            不办了，返回
          </ButtonLink>
        </Form>
      </Section>
    </div>
  )
}
