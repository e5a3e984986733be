import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerProgram } from '../../library/api/answer.server'
import { searchForProgram } from '../../library/api/search.server'

export const loader = (args: LoaderFunctionArgs) => answerProgram(args, '/search', searchForProgram)

/** Everything else is refused, in JSON too. */
export const action = loader
