import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerProgram } from '../../library/api/answer.server'
import { suggest } from '../../library/suggestions.server'

export const loader = (args: LoaderFunctionArgs) =>
  answerProgram(args, async (actor, url) => ({ suggestions: (await suggest(actor, url.searchParams.get('q') ?? '')).suggestions }))
