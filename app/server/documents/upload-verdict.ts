import type { UploadKind } from './upload-limits'

export type UploadFormat = 'docx' | 'xlsx' | 'jpeg' | 'png' | 'webp' | 'pdf'

export type RefusalReason =
  | 'empty'
  | 'too-large'
  | 'encrypted'
  | 'legacy-format'
  | 'macro'
  | 'active-content'
  | 'disguised'
  | 'zip-bomb'
  | 'damaged'

/** The guard's answer: the real format with things worth telling, or a reason in plain Chinese. */
export type UploadVerdict =
  { ok: true; format: UploadFormat; notices: string[] } | { ok: false; reason: RefusalReason; message: string }

const WANTED: Record<UploadKind, string> = {
  word: 'Word 文档（.docx）',
  excel: 'Excel 表格（.xlsx）',
  picture: '图片（JPG、PNG 或 WebP）',
  proof: 'PDF、图片（JPG、PNG）或 Word 文档（.docx）',
}

const SAVE_AS: Record<UploadKind, string> = {
  word: '请用 Word 或 WPS 打开它，选“另存为”，格式选“.docx”，再上传新存的文件。',
  excel: '请用 Excel 或 WPS 打开它，选“另存为”，格式选“.xlsx”，再上传新存的文件。',
  picture: '请用看图软件打开它，另存为 JPG 或 PNG，再上传。',
  proof: '请扫描或拍照成图片，或另存为 PDF，再上传。',
}

const SAFE = '没有导入任何内容，您的原文件和已填写的内容都没有改动。'

/** Joins what happened, what is safe and what to do into one message. */
function refuse(reason: RefusalReason, happened: string, todo: string): UploadVerdict {
  return { ok: false, reason, message: `${happened}${SAFE}${todo}` }
}

export const refusal = {
  empty: () => refuse('empty', '这个文件是空的（0 字节），可能没有保存完。', '请重新保存后再上传。'),

  tooLarge: (bytes: number, limit: number) =>
    refuse(
      'too-large',
      `文件有 ${megabytes(bytes)} MB，超过了 ${megabytes(limit)} MB 的上限。`,
      '请压缩或删减其中的图片后再上传（Word、WPS 中：选中图片 → 压缩图片）。',
    ),

  encrypted: (kind: UploadKind) =>
    refuse('encrypted', '文件设了打开密码，系统读不出内容。', `请打开它，取消密码后另存一份${WANTED[kind]}再上传。`),

  legacy: (kind: UploadKind, name: string) =>
    refuse('legacy-format', `这是${name}，系统只能读${WANTED[kind]}。`, SAVE_AS[kind]),

  macro: (kind: UploadKind) =>
    refuse('macro', '文件里带有宏（可以自动执行的程序），为安全起见不能上传。', SAVE_AS[kind]),

  activeContent: (kind: UploadKind, what: string) =>
    refuse(
      'active-content',
      `文件里带有${what}，为安全起见不能上传。`,
      `请删去它，或把正文复制到新文档里，另存为${WANTED[kind]}再上传。`,
    ),

  disguised: (kind: UploadKind, actual: string) =>
    refuse('disguised', `需要的是${WANTED[kind]}，但文件内容其实是${actual}。`, SAVE_AS[kind]),

  bomb: (kind: UploadKind) => refuse('zip-bomb', '文件展开后大得不正常，为保护系统没有打开它。', SAVE_AS[kind]),

  damaged: (kind: UploadKind) =>
    refuse(
      'damaged',
      '文件已损坏或没有传完整，系统打不开。',
      kind === 'picture'
        ? SAVE_AS.picture
        : `请先在自己的电脑上打开确认；能打开就另存一份${WANTED[kind]}再上传，打不开请找出备份。`,
    ),
}

/** Bytes as megabytes with at most one decimal. */
function megabytes(bytes: number): string {
  return String(Math.ceil((bytes / 1024 / 1024) * 10) / 10)
}
