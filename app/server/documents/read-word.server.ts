import mammoth from 'mammoth'
import type { CleanPicture } from './pictures.server'
import { cleanPicture } from './pictures.server'
import { wordHtmlToMarkdown } from './word-html'
import { cleanWordPackage, WordTooComplex } from './word-package.server'
import { HEADING_STYLE } from './word-structure'

/** The text and pictures of a Word file; nothing of who wrote it, when or with what. */
export interface WordDocument {
  title?: string
  /** GFM Markdown that begins with `# title` where there is one; pictures are `![插图1](/files/NAME)`. */
  markdown: string
  /** To be stored under their names, each once. */
  images: CleanPicture[]
  /** Things the author should check, in Chinese. */
  warnings: string[]
}

/** Thrown when a file that passed the guard still cannot be read; the message is for the author. */
export class UnreadableWord extends Error {}

const MAX_PICTURES = 100
const UNREADABLE =
  '文件已损坏，系统读不出正文。没有导入任何内容，您的原文件和已填写的内容都没有改动。' +
  '请在 Word 或 WPS 中打开，另存为一份新的 .docx 再上传。'

const TOO_COMPLEX =
  '文件的内容太多、太碎，不像一篇调研报告，系统没有读它。您的原文件和已填写的内容都没有改动。' +
  '请把正文复制到一份新文档里（粘贴时选“只保留文本”），再上传。'

const STYLE_MAP = [
  ...[1, 2, 3, 4, 5, 6].map((level) => `p.${HEADING_STYLE}${level} => h${level}:fresh`),
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='toc ${level}'] => !`),
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='heading ${level}'] => p:fresh`),
  "p[style-name='Title'] => p:fresh",
  'b => strong',
  'i => em',
  'strike => s',
]

/**
 * Reads a .docx as Word and WPS write it. Call `inspectUpload` first.
 * @throws UnreadableWord with a message for the author
 */
export async function readWord(bytes: Uint8Array): Promise<WordDocument> {
  const pictures = new PictureShelf()
  try {
    const { buffer, notices } = await cleanWordPackage(Buffer.from(bytes))
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap: STYLE_MAP,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async (image) => ({
          src: await pictures.add(await image.readAsBuffer()),
        })),
      },
    )
    const { title, markdown } = joinSubtitle(wordHtmlToMarkdown(value))
    return {
      title,
      markdown,
      images: pictures.kept,
      warnings: [...notices, ...pictures.warnings(), ...isEmpty(markdown)],
    }
  } catch (error) {
    throw new UnreadableWord(error instanceof WordTooComplex ? TOO_COMPLEX : UNREADABLE, { cause: error })
  }
}

/** Joins a subtitle line that begins with a dash to the title above it. */
function joinSubtitle(markdown: string): { title?: string; markdown: string } {
  const found = /^# (.+)\n*/.exec(markdown)
  if (!found?.[1]) return { markdown }
  const rest = markdown.slice(found[0].length)
  const subtitle = /^(?:#{1,6} )?(?:\*\*)?((?:——|—|--)[^\n]{2,40}?)(?:\*\*)?(?:\n+|$)/.exec(rest)
  const title = found[1] + (subtitle?.[1] ?? '')
  return { title: plain(title), markdown: `# ${title}\n\n${rest.slice(subtitle?.[0].length ?? 0)}`.trim() }
}

function plain(inline: string): string {
  return inline.replace(/\*\*|\\(?=[^\w\s])|\[\^[^\]]+\]/g, '').trim()
}

function isEmpty(markdown: string): string[] {
  return markdown ? [] : ['没有读到正文，文字可能在文本框或图片里，请把正文粘贴到编辑页。']
}

/** Collects cleaned pictures while the converter runs; the same picture is kept once. */
class PictureShelf {
  readonly kept: CleanPicture[] = []
  private unreadable = 0
  private over = 0

  /** Returns the address for the text, empty when the picture cannot be kept. */
  async add(bytes: Buffer): Promise<string> {
    if (this.kept.length >= MAX_PICTURES) return this.skip('over')
    const picture = await cleanPicture(bytes)
    if (!picture) return this.skip('unreadable')
    if (!this.kept.some((one) => one.name === picture.name)) this.kept.push(picture)
    return `/files/${picture.name}`
  }

  warnings(): string[] {
    return [
      this.unreadable ? `有 ${this.unreadable} 张图片的格式（如 EMF、WMF）不能带入，请另存为 JPG 或 PNG 后插入。` : '',
      this.over ? `图片超过 ${MAX_PICTURES} 张，后面的 ${this.over} 张没有带入。` : '',
    ].filter(Boolean)
  }

  private skip(why: 'over' | 'unreadable'): string {
    this[why] += 1
    return ''
  }
}
