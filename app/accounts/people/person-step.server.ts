import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { attempt } from '../../server/refusal'
import type { Actor } from '../actor'
import { authorize } from '../session.server'
import { findPerson } from './queries.server'

/** Whom a page is about that asks once before her account is changed. */
export async function personAsked(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  const { id, name } = await findPerson(actor, args.params.person!)
  return { id, name }
}

/** Carries the step out and goes back to her page, where `done` says it. */
export const personStep =
  (step: (actor: Actor, personId: string) => Promise<void>, done: string) => async (args: ActionFunctionArgs) => {
    const actor = await authorize(args, 'people.manage')
    const { id } = await findPerson(actor, args.params.person!)
    const taken = await attempt({}, () => step(actor, id))
    return taken.ok ? redirect(`/people/${id}?done=${done}`) : data(taken.refused, 422)
  }
