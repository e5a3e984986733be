import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { jobs } from './jobs.server'
import { startIndexer } from './library/indexer.server'
import { startWorkers as startJobs } from './server/workers.server'
import { NonceContext } from './ui/nonce'

/** Starts the work that goes on behind the pages; returns a function that ends it. */
export async function startWorkers(): Promise<() => Promise<void>> {
  const stops = [await startJobs(jobs), await startIndexer()]
  return async () => {
    for (const stop of stops) await stop()
  }
}

const renderTimeout = 10_000

export default function handleRequest(
  _request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
) {
  return new Promise<Response>((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={_request.url} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        // No page waits for deferred data, so the whole page goes out at once and its status is right.
        onAllReady() {
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          pipe(body)
        },
        onShellError: reject,
        onError: (error) => {
          status = 500
          process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
        },
      },
    )
    setTimeout(abort, renderTimeout).unref()
  })
}

/** Writes unexpected errors of loaders and actions to the log; refusals (Responses) are not errors. */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  const text = error instanceof Error ? error.stack : JSON.stringify(error)
  process.stderr.write(`${new Date().toISOString()} ${request.method} ${new URL(request.url).pathname}\n${text}\n`)
}
