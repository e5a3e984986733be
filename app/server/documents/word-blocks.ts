import type { FileChild, ParagraphChild } from 'docx'
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { List, ListItem, Paragraph as MarkdownParagraph, RootContent, Table as MarkdownTable } from 'mdast'
import type { WordContext } from './word-inline'
import { inlineRuns } from './word-inline'
import { FACE, INDENT, SIZE } from './word-layout'

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
]

const AUTO_LINE = { line: 360, lineRule: LineRuleType.AUTO } as const

/** Markdown blocks as Word paragraphs and tables; `##` is the first heading level, as in a report's parts. */
export function wordBlocks(nodes: readonly RootContent[], context: WordContext, depth = 0): FileChild[] {
  return nodes.flatMap((node) => blocksOf(node, context, depth))
}

function blocksOf(node: RootContent, context: WordContext, depth: number): FileChild[] {
  switch (node.type) {
    case 'heading': {
      const heading = HEADINGS[Math.min(Math.max(node.depth - 2, 0), HEADINGS.length - 1)]
      return [new Paragraph({ heading, children: inlineRuns(node.children, context) })]
    }
    case 'paragraph':
      return [textParagraph(node, context, depth)]
    case 'list':
      return listBlocks(node, context, depth)
    case 'table':
      return [table(node, context), new Paragraph({ children: [] })]
    case 'blockquote':
      return wordBlocks(node.children, context, depth + 1)
    case 'code':
    case 'html':
      return node.value
        .split('\n')
        .map((line) => paragraphOf(inlineRuns([{ type: 'text', value: line }], context), depth))
    default:
      return []
  }
}

function textParagraph(node: MarkdownParagraph, context: WordContext, depth: number): Paragraph {
  const children = inlineRuns(node.children, context)
  const isPicture = node.children.every((one) => one.type === 'image' && context.pictures.has(one.url))
  // A picture in a line of fixed height would be cut off.
  if (isPicture) return new Paragraph({ children, alignment: AlignmentType.CENTER, spacing: AUTO_LINE })
  return paragraphOf(children, depth)
}

function paragraphOf(children: ParagraphChild[], depth: number): Paragraph {
  return new Paragraph({ children, indent: { ...INDENT, left: depth * 640 } })
}

/** Numbers are written as text, as official documents do, so that they cannot change on the way. */
function listBlocks(list: List, context: WordContext, depth: number): FileChild[] {
  return list.children.flatMap((item, i) => {
    const mark = list.ordered ? `${(list.start ?? 1) + i}.` : '· '
    return itemBlocks(item, mark, context, depth)
  })
}

function itemBlocks(item: ListItem, mark: string, context: WordContext, depth: number): FileChild[] {
  const [first, ...rest] = item.children
  const lead = first?.type === 'paragraph' ? first.children : []
  const others = first && first.type !== 'paragraph' ? item.children : rest
  return [
    paragraphOf(inlineRuns([{ type: 'text', value: mark }, ...lead], context), depth),
    ...wordBlocks(others, context, depth + 1),
  ]
}

function table(node: MarkdownTable, context: WordContext): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  const rows = node.children.map(
    (row, r) =>
      new TableRow({
        tableHeader: r === 0,
        cantSplit: true,
        children: row.children.map((cell, c) => {
          const children = inlineRuns(cell.children, context, {
            size: SIZE.table,
            font: r === 0 ? FACE.part : FACE.body,
          })
          const alignment = ALIGNMENT[node.align?.[c] ?? 'center']
          return new TableCell({
            verticalAlign: VerticalAlignTable.CENTER,
            children: [new Paragraph({ children, alignment, spacing: AUTO_LINE })],
          })
        }),
      }),
  )
  const borders = {
    top: line,
    bottom: line,
    left: line,
    right: line,
    insideHorizontal: line,
    insideVertical: line,
  }
  return new Table({ rows, borders, width: { size: 100, type: WidthType.PERCENTAGE } })
}

const ALIGNMENT = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER }
