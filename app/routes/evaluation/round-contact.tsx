import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { RoundHeader } from '../../evaluation/components/round-header'
import { changeContact } from '../../evaluation/rounds/change-contact.server'
import { ContactFields } from '../../evaluation/rounds/contact-fields'
import { findRound } from '../../evaluation/rounds/queries.server'
import { roundContact } from '../../evaluation/schema'
import { readForm } from '../../server/form.server'
import { Button } from '../../ui/button'
import { fieldsOf } from '../../ui/fields-of'

export const meta: MetaFunction = () => [{ title: '联系电话 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'round.manage')
  const { id, name, contactName, contactPhone } = await findRound(args.params.round!)
  return { round: { id, name }, contact: { name: contactName, phone: contactPhone } }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'round.manage')
  const form = await readForm(args.request, roundContact)
  if (!form.ok) return data(form.refused, 422)
  await changeContact(actor, args.params.round!, form.value)
  return redirect(`/rounds/${args.params.round}`)
}

export default function Contact() {
  const { round, contact } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="max-w-3xl">
      <RoundHeader round={round} title="联系电话" lead="评委遇到问题时打这个电话。修改马上生效。" />
      <Form method="post">
        <ContactFields field={fieldsOf(refused, contact)} />
        <Button>保存</Button>
      </Form>
    </div>
  )
}
