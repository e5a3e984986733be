import path from 'node:path'

const contentTypes: Record<string, string> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.pdf': 'application/pdf',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}

/** The header that saves an answer under this name. What no file system takes in a name becomes a blank; the first name is for those who read no other. */
export const savedAs = (name: string): string =>
  `attachment; filename="fuqing${path.extname(name)}"; filename*=UTF-8''${encodeURIComponent(name.replace(/[\\/:*?"<>|]/g, ' '))}`

/** Answers with a file to be saved under this name, whose ending says what it is, kept by no cache. */
export function attachment(name: string, body: Uint8Array | string): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'Content-Type': contentTypes[path.extname(name)] ?? 'application/octet-stream',
      'Content-Disposition': savedAs(name),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/** The same of a value as JSON, indented for people who look into it. */
export const jsonAttachment = (name: string, value: unknown): Response =>
  attachment(name, JSON.stringify(value, null, 1))
