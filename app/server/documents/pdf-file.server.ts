import { inflateSync } from 'node:zlib'
import type { UploadVerdict } from './upload-verdict'
import { refusal } from './upload-verdict'

/** What a PDF would run, open or carry besides its pages; names may be written with hex escapes (`#4a` is J). */
const active = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)(?![A-Za-z])/
const unescaped = (text: string) =>
  text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

export const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 1024).includes('%PDF-')

/** Judges a PDF by its objects, those in compressed streams too. It is kept and handed out, never opened by the server. */
export function inspectPdf(bytes: Buffer): UploadVerdict {
  const text = bytes.toString('latin1')
  if (!/%%EOF\s*$/.test(text.slice(-2048))) return refusal.damaged('proof')
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(text)) return refusal.encrypted('proof')
  if (active.test(unescaped(withoutStreams(text)))) return refusal.activeContent('proof', '脚本或附件')
  for (const objects of objectStreams(text)) {
    if (objects === undefined) return refusal.damaged('proof')
    if (active.test(unescaped(objects))) return refusal.activeContent('proof', '脚本或附件')
  }
  return { ok: true, format: 'pdf', notices: [] }
}

/** Pictures and fonts hold any bytes: what looks like a name in them is none. */
const withoutStreams = (text: string) => text.replace(/\bstream\r?\n[\s\S]*?\bendstream\b/g, '')

const mostUnpacked = 32 * 1024 * 1024

/** The objects kept in compressed streams (PDF 1.5 on); undefined for one that cannot be unpacked. */
function* objectStreams(text: string): Generator<string | undefined> {
  for (const [, dictionary, content] of text.matchAll(
    /<<((?:(?!\bobj\b)[\s\S])*?)>>\s*stream\r?\n([\s\S]*?)\r?\n?endstream/g,
  )) {
    if (!/\/Type\s*\/ObjStm/.test(unescaped(dictionary!))) continue
    try {
      yield inflateSync(Buffer.from(content!, 'latin1'), { maxOutputLength: mostUnpacked }).toString('latin1')
    } catch {
      yield undefined
    }
  }
}
