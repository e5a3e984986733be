import type { IRunOptions, ParagraphChild } from 'docx'
import { ExternalHyperlink, FootnoteReferenceRun, ImageRun, TextRun } from 'docx'
import type { PhrasingContent } from 'mdast'
import { isWebAddress } from './markdown-safety'
import { TYPE_AREA_PIXELS } from './word-layout'

/** A picture that was read beforehand, with its own size in pixels. */
export interface WordPicture {
  data: Buffer
  type: 'jpg' | 'png'
  width: number
  height: number
}

/** What inline content refers to. */
export interface WordContext {
  pictures: ReadonlyMap<string, WordPicture>
  /** Numbers of the footnotes by their identifier, from 1. */
  footnotes: ReadonlyMap<string, number>
  /** Footnotes mentioned so far: Word allows one mention of each. */
  cited: Set<number>
}

type Emphasis = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'size' | 'font'>

/** Markdown's inline content as Word runs; raw HTML stays the text that it is. */
export function inlineRuns(
  nodes: readonly PhrasingContent[],
  context: WordContext,
  style: Emphasis = {},
): ParagraphChild[] {
  return nodes.flatMap((node) => runsOf(node, context, style))
}

function runsOf(node: PhrasingContent, context: WordContext, style: Emphasis): ParagraphChild[] {
  switch (node.type) {
    case 'strong':
      return inlineRuns(node.children, context, { ...style, bold: true })
    case 'emphasis':
      return inlineRuns(node.children, context, { ...style, italics: true })
    case 'delete':
      return inlineRuns(node.children, context, { ...style, strike: true })
    case 'break':
      return [new TextRun({ ...style, break: 1 })]
    case 'link': {
      const children = inlineRuns(node.children, context, style)
      return isWebAddress(node.url) ? [new ExternalHyperlink({ link: node.url, children })] : children
    }
    case 'image':
      return imageRuns(node.url, node.alt ?? '', context, style)
    case 'footnoteReference':
      return noteRuns(context.footnotes.get(node.identifier), context, style)
    case 'text':
    case 'inlineCode':
    case 'html':
      return [new TextRun({ ...style, text: printable(node.value) })]
    default:
      return 'children' in node ? inlineRuns(node.children as PhrasingContent[], context, style) : []
  }
}

/** The first mention is Word's own, a later one its number, raised. */
function noteRuns(number: number | undefined, { cited }: WordContext, style: Emphasis): ParagraphChild[] {
  if (number === undefined) return []
  if (cited.has(number)) return [new TextRun({ ...style, superScript: true, text: String(number) })]
  cited.add(number)
  return [new FootnoteReferenceRun(number)]
}

function imageRuns(url: string, alt: string, { pictures }: WordContext, style: Emphasis): ParagraphChild[] {
  const picture = pictures.get(url)
  if (!picture) return [new TextRun({ ...style, text: printable(alt) })]
  const scale = Math.min(1, TYPE_AREA_PIXELS / picture.width, 800 / picture.height)
  const transformation = {
    width: Math.round(picture.width * scale),
    height: Math.round(picture.height * scale),
  }
  return [new ImageRun({ type: picture.type, data: picture.data, transformation })]
}

/** Drops what XML cannot hold, and the line ends that Markdown lets stand between Chinese characters. */
function printable(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/([\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])/g, '$1')
    .replace(/\n/g, ' ')
}
