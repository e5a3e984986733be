import type { AppLoadContext, EntryContext, HandleDataRequestFunction } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { daily, jobs } from './jobs.server'
import { startIndexer } from './library/indexer.server'
import { followSubmissions } from './server/likeness/follow.server'
import { startWorkers as startJobs } from './server/workers.server'
import { NonceContext } from './ui/nonce'

/** Starts the work that goes on behind the pages; returns a function that ends it. */
export async function startWorkers(): Promise<() => Promise<void>> {
  const stops = [await startJobs(jobs, daily), await startIndexer(), followSubmissions()]
  return async () => {
    for (const stop of stops) await stop()
  }
}

/**
 * Renders a page in one go: no page waits for deferred data, and one string costs half of what a stream of pieces does.
 * React 18's stream also pads its pieces with NUL bytes beside characters of several bytes. A page of somebody who is
 * signed in is kept by no browser: on a shared computer the way back leads nowhere once she has signed out.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, actor }: AppLoadContext,
) {
  await resolveHandoff(remixContext)
  const html = `<!DOCTYPE html>${renderToString(
    <NonceContext.Provider value={nonce}>
      <RemixServer context={remixContext} url={request.url} nonce={nonce} />
    </NonceContext.Provider>,
  )}`
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (await isKnown(actor)) headers.set('Cache-Control', 'no-store')
  headers.set('Content-Length', String(Buffer.byteLength(html)))
  return new Response(html, { headers, status })
}

/** The same of a page's data alone, which scripts ask for. */
export const handleDataRequest: HandleDataRequestFunction = async (response, { context }) => {
  if (await isKnown(context.actor)) response.headers.set('Cache-Control', 'no-store')
  return response
}

/** Somebody is signed in; or perhaps, while the database that would tell is away: what says so is kept by no browser either. */
const isKnown = (actor: AppLoadContext['actor']) => actor?.then(Boolean, () => true)

/** Reads the data of the loaders to its end before rendering, so that nothing suspends and all of it stands in one script. */
async function resolveHandoff(remixContext: EntryContext) {
  const reader = remixContext.serverHandoffStream!.getReader()
  const decoder = new TextDecoder()
  let value = ''
  for (let piece = await reader.read(); !piece.done; piece = await reader.read())
    value += decoder.decode(piece.value, { stream: true })
  reader.releaseLock()
  remixContext.renderMeta = { streamCache: { 0: Object.assign(Promise.resolve(), { result: { done: true, value } }) } }
}

/** Writes unexpected errors of loaders and actions to the log; refusals (Responses) are not errors. */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  const text = error instanceof Error ? error.stack : JSON.stringify(error)
  process.stderr.write(`${new Date().toISOString()} ${request.method} ${new URL(request.url).pathname}\n${text}\n`)
}
