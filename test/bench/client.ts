import { performance } from 'node:perf_hooks'

export type Reply = { status: number; text: string; bytes: number; to: string | null; ms: number }

/** A person's browser as far as measuring needs it: cookies, pages, forms. */
export class Client {
  private cookie = ''
  constructor(readonly origin: string) {}

  async open(path: string, init: RequestInit = {}): Promise<Reply> {
    const begun = performance.now()
    const response = await fetch(this.origin + path, {
      ...init,
      headers: { Cookie: this.cookie, 'Accept-Encoding': 'identity' },
      redirect: 'manual',
      signal: AbortSignal.timeout(60_000),
    })
    const text = await response.text()
    const ms = performance.now() - begun
    for (const cookie of response.headers.getSetCookie())
      this.cookie = [this.cookie, cookie.split(';')[0]].filter(Boolean).join('; ')
    return { status: response.status, text, bytes: Buffer.byteLength(text), to: response.headers.get('Location'), ms }
  }

  send(path: string, fields: Record<string, string>): Promise<Reply> {
    return this.open(path, { method: 'POST', body: new URLSearchParams(fields) })
  }

  /** The first address in a page that has this form. @throws when there is none */
  async find(path: string, form: RegExp): Promise<string> {
    const { text } = await this.open(path)
    const found = [...text.matchAll(/href="([^"]+)"/g)]
      .map(([, address]) => address!.replaceAll('&amp;', '&'))
      .find((address) => form.test(address))
    if (!found) throw new Error(`${path} has no link like ${form}`)
    return found
  }
}

export async function signedIn(origin: string, username: string, password: string): Promise<Client> {
  const client = new Client(origin)
  const { status } = await client.send('/sign-in', { username, password })
  if (status !== 302) throw new Error(`Sign-in of ${username}: ${status}`)
  return client
}
