import { fileTypeFromBuffer } from 'file-type'

const OLE_MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex')

export type OleContent = { encrypted: boolean; name: string }

/**
 * What a compound file (the container of Office 97–2003 and of encrypted Office files) holds,
 * by the stream names in its directory, which are stored as UTF-16. Undefined for other files.
 */
export function oleContent(bytes: Buffer): OleContent | undefined {
  if (!bytes.subarray(0, 8).equals(OLE_MAGIC)) return undefined
  const holds = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) return { encrypted: true, name: '加密的 Office 文件' }
  if (holds('WordDocument')) return { encrypted: false, name: '旧版 Word 或 WPS 文档（.doc、.wps）' }
  if (holds('Workbook') || holds('Book')) return { encrypted: false, name: '旧版 Excel 或 WPS 表格（.xls、.et）' }
  if (holds('PowerPoint Document')) return { encrypted: false, name: '旧版演示文稿（.ppt）' }
  return { encrypted: false, name: '旧版 Office 文件' }
}

const NAMES: Record<string, string> = {
  pdf: 'PDF 文件',
  rtf: 'RTF 文档',
  jpg: 'JPG 图片',
  png: 'PNG 图片',
  gif: 'GIF 图片',
  webp: 'WebP 图片',
  heic: 'HEIC 图片（苹果手机的“高效”格式）',
  rar: 'RAR 压缩包',
  '7z': '7z 压缩包',
  zip: 'ZIP 压缩包',
  exe: 'Windows 程序',
  elf: 'Linux 程序',
  mp4: '视频',
  docx: 'Word 文档',
  docm: '带宏的 Word 文档',
  xlsx: 'Excel 表格',
  pptx: '演示文稿',
  odt: 'ODT 文档',
}

/** The Chinese name of what the bytes are, whatever the file is called. */
export async function nameFormat(bytes: Buffer): Promise<string> {
  const ole = oleContent(bytes)
  if (ole) return ole.name
  const found = await fileTypeFromBuffer(bytes)
  if (found) return NAMES[found.ext] ?? `${found.ext.toUpperCase()} 文件`
  const start = bytes.subarray(0, 2048).toString('latin1').trimStart().toLowerCase()
  if (start.startsWith('mime-version:')) return '网页存档（MHT）'
  if (/^(<\?xml[^>]*>\s*)?(<!--|<!doctype html|<html|<head|<body)/.test(start)) return '网页（HTML）'
  if (start.startsWith('<?xml')) return 'XML 文件'
  return bytes.subarray(0, 2048).includes(0) ? '无法识别的内容' : '纯文本'
}
