import type { Answer, Ask } from '../setup/serving'

export type Visit = Answer & { path: string }

/**
 * Opens everything a person can reach from these addresses: pages, what they link to and show, and
 * for each page also its data request. Not signing out, and no more than `most` addresses.
 */
export async function crawl(ask: Ask, as: string | null, start: readonly string[], most = 400): Promise<Visit[]> {
  const waiting = [...start]
  const known = new Set(waiting)
  const visits: Visit[] = []
  while (waiting.length > 0 && visits.length < most) {
    const path = waiting.shift()!
    const answer = await ask(path, { as })
    visits.push({ ...answer, path })
    for (const next of onward(path, answer)) {
      if (known.has(next) || /^\/(sign-out|assets\/)/.test(next)) continue
      known.add(next)
      waiting.push(next)
    }
  }
  return visits
}

function onward(path: string, { headers, text, to }: Answer): string[] {
  const type = headers.get('Content-Type') ?? ''
  const found = to ? [to] : []
  if (type.includes('html')) {
    for (const [, address] of text.matchAll(/(?:href|src|action|poster|data-src)="([^"]+)"/g))
      found.push(address!.replaceAll('&amp;', '&'))
    found.push(dataAddress(path))
  }
  return found.flatMap((address) => {
    const url = new URL(address, `http://here${path}`)
    return url.host === 'here' ? [url.pathname + url.search] : []
  })
}

/** Where scripts fetch the same page's data. */
export function dataAddress(path: string): string {
  const url = new URL(path, 'http://here')
  return `${url.pathname === '/' ? '/_root' : url.pathname}.data${url.search}`
}

/** Everything an answer says, headers too, also with percent-encoding and escapes of JSON undone. */
export function saying({ headers, body, to }: Answer): string {
  const raw = `${[...headers].map(([name, value]) => `${name}: ${value}`).join('\n')}\n${to ?? ''}\n${body.toString('utf8')}`
  const unescaped = raw.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  const decoded = raw.replace(/(%[0-9a-f]{2})+/gi, (bytes) =>
    Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8'),
  )
  return `${raw}\n${unescaped}\n${decoded}`
}
