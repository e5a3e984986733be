import { readActor } from '../../app/accounts/session.server'

/** A request to the first page, with the cookie of a session or without. */
export const visit = (cookie = '') =>
  new Request('http://127.0.0.1:3000/', { headers: cookie ? { Cookie: cookie } : {} })

/** The cookies an answer sets, as the browser sends them back. */
export const cookiesOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')

/** Whose session a cookie is. */
export const actorOf = (cookie: string) => readActor({ request: visit(cookie), context: { nonce: '', address: '' } })
