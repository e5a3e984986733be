import type { FileChild } from 'docx'
import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { FootnoteDefinition, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import sharp from 'sharp'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { settleEmphasis } from './markdown-emphasis'
import { isOwnFile } from './markdown-safety'
import { withoutTraces } from './office-traces.server'
import { wordBlocks } from './word-blocks'
import type { WordContext, WordPicture } from './word-inline'
import { numberNotes } from './word-notes'
import { FACE, INDENT, LINE, PAGE, SIZE, STYLES } from './word-layout'

/** What is printed, top to bottom. Nothing else of the report gets into the file. */
export interface WordReport {
  title: string
  /** Unit and author under the title; left out for a blind copy. */
  byline?: string
  abstract?: string
  keywords?: readonly string[]
  /** `heading` is printed above the part; the Markdown may have its own headings from `##` down. */
  parts: readonly { heading?: string; markdown: string }[]
}

/** Reads the JPEG or PNG that the Markdown shows as `/files/NAME`. */
export type ReadPicture = (name: string) => Promise<Buffer | undefined>

const markdown = unified().use(remarkParse).use(remarkGfm).freeze()

/**
 * Writes a .docx in the layout of GB/T 9704-2012, its numbers and properties without author, dates or program.
 * Several reports are one file, each on a new page.
 * @param readPicture without it pictures are replaced by their descriptions
 */
export async function writeWord(given: WordReport | readonly WordReport[], readPicture?: ReadPicture): Promise<Buffer> {
  const reports = [given].flat()
  const printed = reports.flatMap((report) =>
    report.parts.map(({ heading, markdown: text }) => ({
      report,
      heading,
      tree: markdown.parse(settleEmphasis(text)),
    })),
  )
  const trees = printed.map(({ tree }) => tree)
  const { notes, numbers } = numberNotes(trees)
  const pictures = readPicture ? await picturesOf(trees, readPicture) : new Map<string, WordPicture>()
  const blocksOf = (report: WordReport) =>
    printed.flatMap((part, i) =>
      part.report !== report
        ? []
        : [
            ...(part.heading ? [new Paragraph({ text: part.heading, heading: HeadingLevel.HEADING_1 })] : []),
            ...wordBlocks(part.tree.children, { pictures, footnotes: numbers[i]!, cited: new Set() }),
          ],
    )
  const footnotes = notes.map((note, i) => [i + 1, { children: paragraphs(note) }])
  const document = new Document({
    creator: '',
    lastModifiedBy: '',
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    footnotes: Object.fromEntries(footnotes),
    sections: reports.map((report) => ({
      properties: PAGE,
      footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
      children: [...opening(report), ...blocksOf(report)],
    })),
  })
  return withoutTraces(await Packer.toBuffer(document))
}

function opening({ title, byline, abstract, keywords = [] }: WordReport): FileChild[] {
  const centred = (text: string) =>
    new Paragraph({ children: [new TextRun({ text, font: FACE.section })], alignment: AlignmentType.CENTER })
  return [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    ...(byline ? [centred(byline)] : []),
    new Paragraph({ children: [] }),
    ...(abstract ?? '')
      .split(/\n+/)
      .filter(Boolean)
      .map((text, i) => labelled(i === 0 ? '摘要：' : '', text)),
    ...(keywords.length ? [labelled('关键词：', keywords.join('；'))] : []),
    ...(abstract || keywords.length ? [new Paragraph({ children: [] })] : []),
  ]
}

function labelled(label: string, text: string): Paragraph {
  return new Paragraph({
    indent: INDENT,
    children: [new TextRun({ text: label, font: FACE.part }), new TextRun({ text, font: FACE.section })],
  })
}

/** 「— 1 —」 in 四号, at the outer edge, one character in. */
function pageNumber(alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer {
  const children = [
    new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: FACE.pageNumber, size: SIZE.pageNumber }),
  ]
  return new Footer({
    children: [new Paragraph({ alignment, indent: { left: 280, right: 280 }, spacing: LINE, children })],
  })
}

const noContext: WordContext = { pictures: new Map(), footnotes: new Map(), cited: new Set() }

function paragraphs(note: FootnoteDefinition): Paragraph[] {
  return wordBlocks(note.children, noContext).filter((block): block is Paragraph => block instanceof Paragraph)
}

async function picturesOf(trees: readonly Root[], read: ReadPicture): Promise<Map<string, WordPicture>> {
  const addresses = new Set<string>()
  for (const tree of trees) visit(tree, 'image', (node) => void addresses.add(node.url))
  const pictures = new Map<string, WordPicture>()
  for (const address of addresses) {
    const data = isOwnFile(address) ? await read(address.replace('/files/', '')) : undefined
    const meta = data && (await sharp(data).metadata())
    if (!meta || (meta.format !== 'png' && meta.format !== 'jpeg')) continue
    const type = meta.format === 'png' ? 'png' : 'jpg'
    pictures.set(address, { data, type, width: meta.width, height: meta.height })
  }
  return pictures
}
