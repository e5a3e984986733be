import type { Element, ElementContent, Root } from 'hast'
import type { Handle, State } from 'hast-util-to-mdast'
import type { BlockContent, DefinitionContent, Root as MarkdownRoot } from 'mdast'
import type { Schema } from 'hast-util-sanitize'
import { toString } from 'mdast-util-to-string'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { splitEdges } from './markdown-emphasis'

/** What may come out of a Word file: structure, emphasis, web links, pictures; no classes, no styles. */
const SCHEMA: Schema = {
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'li', 'strong', 'em', 's', 'sup', 'sub', 'br'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'img'],
  ],
  attributes: {
    a: ['href', 'id'],
    img: ['src'],
    li: ['id'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobber: [],
}

const processor = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeSanitize, SCHEMA)
  .use(() => tidy)
  .use(rehypeRemark, { handlers: { sup, sub, a, ol } })
  .use(() => freeEdges)
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', fences: true })
  .freeze()

/** Turns the converter's HTML into Markdown (GFM tables and footnotes). */
export function wordHtmlToMarkdown(html: string): string {
  return String(processor.processSync(html)).trim()
}

/** Drops the full-width indents people type and numbers the pictures in place of their descriptions. */
function tidy(tree: Root): void {
  let pictures = 0
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'img' && !String(node.properties['src'] ?? '').startsWith('/files/')) {
      parent?.children.splice(index ?? 0, 1)
      return [SKIP, index ?? 0]
    }
    if (node.tagName === 'table') headFirstRow(node)
    const first = node.children[0]
    if (/^(p|h[1-6]|td|th)$/.test(node.tagName) && first?.type === 'text') {
      first.value = first.value.replace(/^[\s\u3000]+/, '')
    }
    if (node.tagName === 'img') node.properties['alt'] = `插图${++pictures}`
    return undefined
  })
}

/** Markdown tables need a head: the first row serves where Word marks none. */
function headFirstRow(table: Element): void {
  const rows: Element[] = []
  visit(table, 'element', (node) => {
    if (node.tagName === 'tr') rows.push(node)
    return node.tagName === 'tr' ? SKIP : undefined
  })
  const cells = rows[0]?.children.filter((one): one is Element => one.type === 'element') ?? []
  for (const cell of cells) cell.tagName = 'th'
}

/** Moves punctuation out of the edges of bold and italic, where Markdown would not see their end. */
function freeEdges(tree: MarkdownRoot): void {
  visit(tree, ['strong', 'emphasis'], (node, index, parent) => {
    if (!parent || index === undefined || (node.type !== 'strong' && node.type !== 'emphasis')) return undefined
    const first = node.children[0]
    const last = node.children.at(-1)
    const before = first?.type === 'text' ? splitEdges(first.value).before : ''
    if (first?.type === 'text') first.value = first.value.slice(before.length)
    const after = last?.type === 'text' ? splitEdges(last.value).after : ''
    if (last?.type === 'text') last.value = last.value.slice(0, last.value.length - after.length)
    const siblings = [{ type: 'text', value: before }, node, { type: 'text', value: after }]
    const kept = siblings.filter((one) => ('value' in one ? one.value : toString(one)) !== '')
    parent.children.splice(index, 1, ...(kept as never[]))
    return [SKIP, index + kept.length]
  })
}

const NOTE_REFERENCE = /^(?:footnote|endnote)-ref-(\d+)$/
const NOTE = /^((?:foot|end)note)-(\d+)$/

/** A note's number in the text, a digit such as ² otherwise, since Markdown has no superscript. */
function sup(state: State, node: Element) {
  const note = node.children.find((one): one is Element => one.type === 'element' && NOTE_REFERENCE.test(idOf(one)))
  return note ? a(state, note) : shifted(state, node, '⁰¹²³⁴⁵⁶⁷⁸⁹')
}

function sub(state: State, node: Element) {
  return shifted(state, node, '₀₁₂₃₄₅₆₇₈₉')
}

function shifted(state: State, node: Element, digits: string) {
  const children = state.all(node)
  for (const one of children) {
    if (one.type === 'text' && /^\d+$/.test(one.value)) {
      one.value = one.value.replace(/\d/g, (digit) => digits.charAt(Number(digit)))
    }
  }
  return children
}

function a(state: State, node: Element): ReturnType<Handle> {
  const reference = idOf(node).replace('-ref-', '-')
  if (NOTE_REFERENCE.test(idOf(node))) return { type: 'footnoteReference', identifier: reference, label: reference }
  const href = String(node.properties['href'] ?? '')
  const children = state.all(node) as never[]
  return /^(https?|mailto):/i.test(href) ? { type: 'link', url: href, children } : children
}

/** The list of notes at the end becomes definitions; other lists stay lists. */
function ol(state: State, node: Element): ReturnType<Handle> {
  const items = node.children.filter((one): one is Element => one.type === 'element' && one.tagName === 'li')
  if (!items.length || !items.every((item) => NOTE.test(idOf(item)))) {
    return {
      type: 'list',
      ordered: true,
      start: 1,
      spread: false,
      children: state.toFlow(state.all(node)) as never[],
    }
  }
  return items.map((item) => ({
    type: 'footnoteDefinition' as const,
    identifier: idOf(item),
    label: idOf(item),
    children: state.toFlow(state.all(withoutBackLinks(item))) as (BlockContent | DefinitionContent)[],
  })) as never
}

function withoutBackLinks(item: Element): Element {
  const keep = (one: ElementContent): boolean =>
    !(one.type === 'element' && one.tagName === 'a' && toString(one) === '↑')
  return {
    ...item,
    children: item.children.map((one) =>
      one.type === 'element' ? { ...one, children: one.children.filter(keep) } : one,
    ),
  }
}

function idOf(node: Element): string {
  return String(node.properties['id'] ?? '')
}
