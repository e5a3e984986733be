import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerProgram } from '../../library/api/answer.server'
import { documentForProgram } from '../../library/api/search.server'

export const loader = (args: LoaderFunctionArgs) =>
  answerProgram(args, '/documents/{kind}/{id}', (actor) =>
    documentForProgram(actor, `${args.params.kind}:${args.params.id}`),
  )

/** Everything else is refused, in JSON too. */
export const action = loader
