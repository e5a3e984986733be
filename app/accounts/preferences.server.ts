import { parseCookie, stringifySetCookie } from 'cookie'

export type Preferences = { largeType: boolean }

/** How this browser wants pages; kept in a cookie so that it holds before sign-in too. */
export function readPreferences(request: Request): Preferences {
  return { largeType: parseCookie(request.headers.get('Cookie') ?? '').large === '1' }
}

/** The Set-Cookie value that remembers them for a year. */
export function writePreferences({ largeType }: Preferences): string {
  return stringifySetCookie('large', largeType ? '1' : '0', {
    path: '/',
    maxAge: 31_536_000,
    sameSite: 'lax',
    httpOnly: true,
  })
}
