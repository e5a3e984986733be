import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerProgram } from '../../library/api/answer.server'
import { suggest } from '../../library/suggestions.server'

export const loader = (args: LoaderFunctionArgs) =>
  answerProgram(args, '/suggestions', async (actor, url) => ({
    suggestions: (await suggest(actor, url.searchParams.get('q') ?? '')).suggestions,
  }))

/** Everything else is refused, in JSON too. */
export const action = loader
