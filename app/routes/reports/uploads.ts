import type { ActionFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { recordId } from '../../server/record-id'
import { takePicture } from './take-picture.server'

/** The editor's picture button: answers in JSON. */
export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'report.write')
  const taken = await takePicture(actor, recordId(args.params.report), args.request)
  if (taken.ok && 'id' in taken.value) return Response.json({ kind: 'added', src: `/files/${taken.value.id}` })
  const message = taken.ok ? '' : Object.values(taken.refused.errors).flat().join('；')
  return Response.json({ kind: 'refused', message }, { status: 422 })
}

export const loader = () => new Response(null, { status: 404 })
