import type { ActionFunctionArgs } from '@remix-run/node'
import { authorize, readActor } from '../../accounts/session.server'
import type { DraftAnswer } from '../../reports/draft-answer'
import { valuesOf } from '../../reports/form-values'
import { draftBytes, draftFormSchema } from '../../reports/schema'
import { readForm } from '../../server/form.server'
import { recordId } from '../../server/record-id'
import { attempt } from '../../server/refusal'
import { carryOut, describeConflict } from './draft-intents.server'

const answer = (body: DraftAnswer, status = 200) => Response.json(body, { status })

/** Autosave and the side panel's buttons: answers in JSON and never sends the writer away from her text. */
export async function action(args: ActionFunctionArgs) {
  if (!(await readActor(args))) return answer({ kind: 'signed-out' }, 401)
  const actor = await authorize(args, 'report.write')
  const form = await readForm(args.request, draftFormSchema, { maxBytes: draftBytes })
  if (!form.ok) return answer({ kind: 'refused', errors: form.refused.errors }, 422)
  const done = await attempt({}, () => carryOut(actor, recordId(args.params.report), form.value, false))
  if (!done.ok) return answer({ kind: 'refused', errors: done.refused.errors }, 422)
  const { result, mine, quotation } = done.value
  if (result.kind === 'conflict') return answer({ kind: 'conflict', ...describeConflict(mine, result) }, 409)
  return answer({
    kind: 'saved',
    version: result.version,
    savedAt: result.savedAt.toISOString(),
    values: valuesOf(result.content),
    quotation,
  })
}

export const loader = () => new Response(null, { status: 404 })
