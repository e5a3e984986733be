import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'

/**
 * Answers every page. The router weighs all routes it knows several times a request; so each first part of an
 * address (`judging`, `rounds`) has a handler of its own that knows the routes below it, the home page and the page
 * for what is not found.
 */
export function pageHandlers(build: ServerBuild, handlerFor: (build: ServerBuild) => RequestHandler): RequestHandler {
  const firsts = new Set(Object.values(build.routes).map((route) => firstOf(route?.path)))
  const handlers = new Map([...firsts].map((first) => [first, handlerFor(below(build, first))]))
  handlers.set('__manifest', manifest(build))
  return (request, response, next) => {
    const handler = handlers.get(firstOf(decode(request.path).replace(/\.data$/, ''))) ?? handlers.get('')!
    return handler(request, response, next)
  }
}

/**
 * Tells a browser of the routes its page links to: all that begin as its links do. The router's own answer weighs
 * every route for every link and its parents, which for a judge's desk costs more than the desk itself.
 */
function manifest({ assets: { routes, version } }: ServerBuild): RequestHandler {
  return (request, response) => {
    const asked = new URL(request.originalUrl, 'http://localhost').searchParams
    if (asked.get('version') !== version) return void response.status(204).set('X-Remix-Reload-Document', 'true').end()
    const firsts = new Set(['', ...asked.getAll('p').map((path) => firstOf(decode(path)))])
    const known = Object.entries(routes).filter(([, route]) => firsts.has(firstOf(route?.path)))
    response.set('Cache-Control', 'public, max-age=31536000, immutable').json(Object.fromEntries(known))
  }
}

/** The build with the routes whose address begins so, and those that belong to every page. */
export function below(build: ServerBuild, first: string): ServerBuild {
  const kept = <Route extends { path?: string }>(routes: Record<string, Route | undefined>) =>
    Object.fromEntries(
      Object.entries(routes).filter(([, route]) => ['', first].includes(firstOf(route?.path))),
    ) as Record<string, Route>
  return { ...build, routes: kept(build.routes), assets: { ...build.assets, routes: kept(build.assets.routes) } }
}

/** `judging` of `/judging/7K2M-4QXZ`; empty for the root, the home page and `*`. The router takes either case. */
const firstOf = (path = '') => (path === '*' ? '' : path.replace(/^\//, '').split('/')[0]!.toLowerCase())

function decode(pathname: string) {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname // the router answers it as not found
  }
}
