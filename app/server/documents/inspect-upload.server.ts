import { nameFormat, oleContent } from './foreign-format.server'
import { inspectOfficePackage } from './office-package.server'
import { inspectPdf, isPdf } from './pdf-file.server'
import { inspectPicture } from './pictures.server'
import type { UploadKind } from './upload-limits'
import { UPLOAD_BYTES } from './upload-limits'
import type { UploadVerdict } from './upload-verdict'
import { refusal } from './upload-verdict'

const ZIP_MAGIC = Buffer.from('504b0304', 'hex')

/**
 * Decides by content, never by name, whether an uploaded file may be read.
 * @param fileName used only to name macro files whose content was made to look plain
 */
export async function inspectUpload(bytes: Buffer, fileName: string, kind: UploadKind): Promise<UploadVerdict> {
  if (bytes.length === 0) return refusal.empty()
  if (bytes.length > UPLOAD_BYTES[kind]) return refusal.tooLarge(bytes.length, UPLOAD_BYTES[kind])
  if (kind === 'picture') return inspectPicture(bytes)
  if (kind === 'proof') return inspectProof(bytes, fileName)
  if (/\.(docm|dotm|xlsm|xltm|xlsb)$/i.test(fileName)) return refusal.macro(kind)

  const ole = oleContent(bytes)
  if (ole?.encrypted) return refusal.encrypted(kind)
  if (ole) return refusal.legacy(kind, ole.name)
  if (bytes.subarray(0, 4).equals(ZIP_MAGIC)) return inspectOfficePackage(bytes, kind)

  const actual = await nameFormat(bytes)
  const claimsOffice = /\.(docx|xlsx)$/i.test(fileName)
  return actual === '无法识别的内容' && claimsOffice ? refusal.damaged(kind) : refusal.disguised(kind, actual)
}

/** Each kind of proof by its own rules; what is none of them is told by name. */
async function inspectProof(bytes: Buffer, fileName: string): Promise<UploadVerdict> {
  if (isPdf(bytes)) return inspectPdf(bytes)
  if (bytes.subarray(0, 4).equals(ZIP_MAGIC) || oleContent(bytes)) return inspectUpload(bytes, fileName, 'word')
  const picture = await inspectPicture(bytes)
  return !picture.ok && picture.reason === 'disguised' ? refusal.disguised('proof', await nameFormat(bytes)) : picture
}
