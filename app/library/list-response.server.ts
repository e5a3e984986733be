import { contentTypes, isListFormat, type ListFormat } from './formats'

/** The format named in an address. @throws Response 404 for any other word */
export function listFormat(name: string | undefined): ListFormat {
  if (!isListFormat(name)) throw new Response(null, { status: 404 })
  return name
}

/** Answers with a list to be saved under this name, kept by no cache. */
export function listResponse(list: Buffer, format: ListFormat, name: string): Response {
  return new Response(new Uint8Array(list), {
    headers: {
      'Content-Type': contentTypes[format],
      'Content-Disposition': `attachment; filename="fuqing.${format}"; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
      'Cache-Control': 'no-store',
    },
  })
}
