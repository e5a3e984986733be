import { Transform } from 'node:stream'
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
          const body = withoutNulls()
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

/**
 * React 18 pads its output with NUL bytes where a character of several bytes does not fit the end of a buffer; browsers
 * show them as � in attributes. No UTF-8 character but U+0000 holds such a byte, so they are left out.
 */
function withoutNulls() {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk)
    },
  })
}

/** Writes unexpected errors of loaders and actions to the log; refusals (Responses) are not errors. */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  const text = error instanceof Error ? error.stack : JSON.stringify(error)
  process.stderr.write(`${new Date().toISOString()} ${request.method} ${new URL(request.url).pathname}\n${text}\n`)
}
