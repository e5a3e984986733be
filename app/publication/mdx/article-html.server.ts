import type { Element, Root, RootContent } from 'hast'
import type { Schema } from 'hast-util-sanitize'
import rehypeParse from 'rehype-parse'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { isOwnFile, isWebAddress } from '../../server/documents/markdown-safety'

export interface ArticleHtml {
  html: string
  /** Plain text for the index, one block a line. */
  text: string
  /** The beginning of the text, at most 120 characters. */
  excerpt: string
  headings: { id: string; level: number; text: string }[]
}

const TEXT = ['p', 'strong', 'em', 'del', 'br', 'hr', 'code', 'pre', 'sub', 'sup', 'small', 'a', 'img']
const BLOCKS = [
  'blockquote',
  'ul',
  'ol',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'figure',
  'figcaption',
  'aside',
  'section',
]
const TABLES = ['table', 'thead', 'tbody', 'tr', 'th', 'td']

/** The net under the guard: what the compiled page may hold, whatever made it. */
const SCHEMA: Schema = {
  tagNames: [...TEXT, ...BLOCKS, ...TABLES],
  attributes: {
    a: ['href', ['id', /^note-fnref-/], ['ariaLabel', /^回到正文/]],
    img: ['src', 'alt', ['loading', 'lazy']],
    li: [['id', /^note-fn-/]],
    ol: ['start'],
    th: [['align', 'left', 'right', 'center']],
    td: [['align', 'left', 'right', 'center']],
    aside: [['className', 'article-note']],
    figure: [['className', 'article-quote']],
    p: [['className', 'article-data-title']],
    section: [['className', 'article-data'], 'ariaLabel'],
  },
  clobber: [],
  strip: ['script', 'style'],
}

const processor = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeSanitize, SCHEMA)
  .use(rehypeStringify)
  .freeze()

/** Makes the final page of compiled markup: sanitised, headings from h2 down with ids, text taken out. */
export function finishArticle(markup: string): ArticleHtml {
  const tree = processor.runSync(processor.parse(markup))
  settleAttributes(tree)
  const headings = settleHeadings(tree)
  const text = blocksOf(tree).join('\n')
  return { html: processor.stringify(tree), text, excerpt: excerptOf(tree), headings }
}

/** Lets links lead to the web or to notes only, drops foreign pictures and classes left empty. */
function settleAttributes(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    const classes = node.properties['className']
    if (Array.isArray(classes) && classes.length === 0) delete node.properties['className']
    if (node.tagName === 'a') {
      const href = String(node.properties['href'] ?? '')
      if (isWebAddress(href)) node.properties['rel'] = ['noopener', 'noreferrer', 'nofollow']
      else if (!/^#note-fn(ref)?-[\w-]+$/.test(href)) delete node.properties['href']
    }
    if (node.tagName === 'img' && !isOwnFile(String(node.properties['src'] ?? ''))) {
      parent?.children.splice(index ?? 0, 1)
      return [SKIP, index ?? 0]
    }
    return undefined
  })
}

/** The highest level becomes h2, since the page's own title is h1. */
function settleHeadings(tree: Root): ArticleHtml['headings'] {
  const found: Element[] = []
  visit(tree, 'element', (node) => void (/^h[1-6]$/.test(node.tagName) && found.push(node)))
  const shift = 2 - Math.min(...found.map((node) => Number(node.tagName.slice(1))))
  return found.map((node, i) => {
    const level = Math.min(Number(node.tagName.slice(1)) + shift, 6)
    node.tagName = `h${level}`
    node.properties['id'] = `section-${i + 1}`
    return { id: `section-${i + 1}`, level, text: textOf(node).trim() }
  })
}

/** The text of an element without the marks that lead to notes and back. */
function textOf(node: Root | RootContent): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  if (node.type === 'element' && node.tagName === 'br') return ' '
  if (node.type === 'element' && String(node.properties['href'] ?? '').startsWith('#')) return ''
  return node.children.map(textOf).join('')
}

const BLOCK_OF_TEXT = /^(p|h[1-6]|li|tr|figcaption|pre)$/

function blocksOf(tree: Root): string[] {
  const blocks: string[] = []
  visit(tree, 'element', (node) => {
    if (!BLOCK_OF_TEXT.test(node.tagName)) return undefined
    const cells = node.children.filter((one): one is Element => one.type === 'element' && /^t[hd]$/.test(one.tagName))
    const text = cells.length ? cells.map((cell) => textOf(cell)).join(' ') : textOf(node)
    blocks.push(text.replace(/\s+/g, ' ').trim())
    return SKIP
  })
  return blocks.filter(Boolean)
}

function excerptOf(tree: Root): string {
  const paragraph = tree.children.find((node) => node.type === 'element' && node.tagName === 'p' && textOf(node).trim())
  const text = paragraph ? textOf(paragraph).replace(/\s+/g, ' ').trim() : ''
  if (text.length <= 120) return text
  const sentence = /^.{40,118}[。！？]/.exec(text)?.[0]
  return sentence ?? `${text.slice(0, 118)}……`
}
