import type { ZipContents } from './zip-scan.server'
import { scanZip, ZipRefused } from './zip-scan.server'
import { UNPACK_LIMITS } from './upload-limits'
import type { UploadVerdict } from './upload-verdict'
import { refusal } from './upload-verdict'
import { attribute, elements, parseXml } from './xml'

type OfficeKind = 'word' | 'excel'

const MAIN_TYPE: Record<OfficeKind, RegExp> = {
  word: /wordprocessingml\.(document|template)\.main\+xml$/,
  excel: /spreadsheetml\.(sheet|template)\.main\+xml$/,
}

/** Links to the outside that an Office program would open or run by itself. */
const LOADED_LINKS = /\/(oleObject|package|frame|subDocument|aFChunk|control|externalLinkPath)$/

/** Judges a zip that claims to be a .docx or .xlsx. */
export async function inspectOfficePackage(bytes: Buffer, kind: OfficeKind): Promise<UploadVerdict> {
  try {
    const isIndex = (name: string) => name === '[Content_Types].xml' || name.endsWith('.rels') || name === 'mimetype'
    return judge(await scanZip(bytes, UNPACK_LIMITS, isIndex), kind)
  } catch (error) {
    if (!(error instanceof ZipRefused)) return refusal.damaged(kind)
    if (error.fault === 'bomb') return refusal.bomb(kind)
    return error.fault === 'encrypted' ? refusal.encrypted(kind) : refusal.damaged(kind)
  }
}

function judge(zip: ZipContents, kind: OfficeKind): UploadVerdict {
  const index = zip.kept.get('[Content_Types].xml')
  if (!index) return refusal.disguised(kind, zip.kept.has('mimetype') ? 'OpenDocument 文件（.odt、.ods）' : '压缩包')
  const types = elements(parseXml(index), 'Override')
    .concat(elements(parseXml(index), 'Default'))
    .map((one) => attribute(one, 'ContentType') ?? '')

  if (types.some((type) => /macroEnabled|vbaProject/i.test(type))) return refusal.macro(kind)
  if (zip.names.some((name) => /vba(Project\.bin|Data\.xml)$/i.test(name))) return refusal.macro(kind)
  if (!types.some((type) => MAIN_TYPE[kind].test(type))) return refusal.disguised(kind, describe(types))
  if (zip.names.some((name) => /\/activeX\//i.test(name)) || types.some((type) => /activeX/i.test(type))) {
    return refusal.activeContent(kind, ' ActiveX 控件')
  }
  return judgeLinks(zip, kind)
}

function judgeLinks(zip: ZipContents, kind: OfficeKind): UploadVerdict {
  const notices = new Set<string>()
  for (const link of externalLinks(zip)) {
    if (/\/attachedTemplate$/.test(link.type) && /^(https?:|\\\\|file:\/\/[^/])/i.test(link.target)) {
      return refusal.activeContent(kind, '远程模板（打开时会自动联网）')
    }
    if (kind === 'word' && LOADED_LINKS.test(link.type)) return refusal.activeContent(kind, '会自动打开的外部链接')
    if (/\/image$/.test(link.type)) notices.add('有的图片只是网络链接，没有随文件保存，请在导入后另行插入。')
    if (/\/externalLinkPath$/.test(link.type)) notices.add('表中有引用其他表格的公式，只采用已保存的结果。')
  }
  if (zip.names.some((name) => /\/embeddings\//i.test(name))) {
    notices.add('文中嵌入的对象（如图表、公式、附件）不会带入，请核对后补上图片或文字。')
  }
  return { ok: true, format: kind === 'word' ? 'docx' : 'xlsx', notices: [...notices] }
}

function externalLinks(zip: ZipContents): { type: string; target: string }[] {
  return [...zip.kept]
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([, xml]) => elements(parseXml(xml), 'Relationship'))
    .filter((link) => attribute(link, 'TargetMode')?.toLowerCase() === 'external')
    .map((link) => ({ type: attribute(link, 'Type') ?? '', target: attribute(link, 'Target') ?? '' }))
}

function describe(types: string[]): string {
  if (types.some((type) => MAIN_TYPE.word.test(type))) return 'Word 文档'
  if (types.some((type) => /spreadsheetml|ms-excel/.test(type))) return 'Excel 表格'
  return types.some((type) => /presentationml/.test(type)) ? '演示文稿' : '压缩包'
}
