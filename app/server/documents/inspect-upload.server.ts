import { nameFormat, oleContent } from './foreign-format.server'
import { inspectOfficePackage } from './office-package.server'
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
export async function inspectUpload(
  bytes: Buffer,
  fileName: string,
  kind: UploadKind,
): Promise<UploadVerdict> {
  if (bytes.length === 0) return refusal.empty()
  if (bytes.length > UPLOAD_BYTES[kind]) return refusal.tooLarge(bytes.length, UPLOAD_BYTES[kind])
  if (kind === 'picture') return inspectPicture(bytes)
  if (/\.(docm|dotm|xlsm|xltm|xlsb)$/i.test(fileName)) return refusal.macro(kind)

  const ole = oleContent(bytes)
  if (ole?.encrypted) return refusal.encrypted(kind)
  if (ole) return refusal.legacy(kind, ole.name)
  if (bytes.subarray(0, 4).equals(ZIP_MAGIC)) return inspectOfficePackage(bytes, kind)

  const actual = await nameFormat(bytes)
  const claimsOffice = /\.(docx|xlsx)$/i.test(fileName)
  return actual === '无法识别的内容' && claimsOffice ? refusal.damaged(kind) : refusal.disguised(kind, actual)
}
