import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express } from 'express'
import expressStaticGzip from 'express-static-gzip'
import { constants } from 'node:zlib'
import { refuseForeignOrigin, securityHeaders } from './http-security'
import { pageHandlers } from './page-handlers'
import { longestHead, refuseUnreadable } from './unreadable-request'
import type { Config } from './config.server'

type Entry = ServerBuild['entry']['module'] & { startWorkers: () => Promise<() => Promise<void>> }

/** A served app and the way to end it. */
export type Serving = { port: number; close: () => Promise<void> }

/** Serves the production build from build/. */
export async function serve(config: Config): Promise<Serving> {
  const build = (await import(pathToFileURL(path.resolve('build/server/index.js')).href)) as ServerBuild
  const stopWorkers = await (build.entry.module as Entry).startWorkers()
  const app = createApp(build, config)
  const server = await new Promise<Server>((resolve, reject) => {
    const starting = createServer({ maxHeaderSize: longestHead }, app).listen(config.PORT, config.HOST, () =>
      resolve(starting),
    )
    starting.once('error', reject)
    starting.on('clientError', refuseUnreadable)
  })
  const { port } = server.address() as { port: number }
  const close = async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 3000).unref()
    await closed
    await stopWorkers()
  }
  return { port, close }
}

function createApp(build: ServerBuild, config: Config): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', config.TRUSTED_PROXIES)
  app.use((request, response, next) => {
    if (!config.TRUSTED_PROXIES)
      for (const name of ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-for']) delete request.headers[name]
    // no name holds a NUL, and no database takes one; in a question it means nothing
    if (/%00/.test(request.path)) return void response.status(404).end()
    request.url = request.originalUrl = request.url.replaceAll('%00', '')
    response.locals.nonce = randomBytes(16).toString('base64')
    // A body that nobody read passes by unkept: browsers read no answer before they have sent everything.
    response.once('finish', () => void request.removeAllListeners('data').resume())
    next()
  })
  app.use(securityHeaders(config.PUBLIC_URL?.startsWith('https') ?? false))
  // Assets are compressed at build time and named by their content.
  app.use(
    '/assets',
    expressStaticGzip('build/client/assets', {
      enableBrotli: true,
      orderPreference: ['br', 'gz'],
      serveStatic: { immutable: true, maxAge: '1y', fallthrough: false, redirect: false },
    }),
  )
  const loose = new Set(readdirSync('build/client').map((name) => `/${name}`)) // known at the start: no page pays for looking
  const serveLoose = express.static('build/client', { maxAge: '1h', index: false, redirect: false })
  app.use((request, response, next) => (loose.has(request.path) ? serveLoose(request, response, next) : next()))
  app.use(compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }, level: 1 }))
  app.use(refuseForeignOrigin(config))
  app.all(
    '*',
    pageHandlers(build, (part) =>
      createRequestHandler({
        build: part,
        mode: 'production',
        getLoadContext: (request, response) => ({ nonce: response.locals.nonce as string, address: request.ip ?? '' }),
      }),
    ),
  )
  return app
}
