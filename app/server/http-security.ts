import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Config } from './config.server'

/** Headers for every answer: a strict content security policy with a nonce per page, no framing, no sniffing. */
export function securityHeaders(https: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': [
          "'self'",
          (_request, response) => `'nonce-${(response as { locals?: { nonce: string } }).locals?.nonce}'`,
        ],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'manifest-src': ["'self'"],
        'worker-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
        ...(https ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    // no-referrer would make browsers send «Origin: null» with forms, which the origin check must refuse
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
    originAgentCluster: true,
  })
}

/** Refuses state changes that another site's page sends in a signed-in person's name. */
export function refuseForeignOrigin({ PUBLIC_URL }: Config): RequestHandler {
  return (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next()
    const { origin, host } = request.headers
    const site = request.headers['sec-fetch-site']
    const own = PUBLIC_URL ? new URL(PUBLIC_URL).host : host
    const foreign = origin ? hostOf(origin) !== own : site !== undefined && site !== 'same-origin' && site !== 'none'
    if (foreign)
      return void response.status(403).type('text/plain').send('请求来自其他网站，已拒绝。请在本系统页面内操作。')
    next()
  }
}

function hostOf(origin: string) {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
