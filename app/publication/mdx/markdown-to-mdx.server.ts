import type { Link, Parent, Root, RootContent, Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { settleEmphasis } from '../../server/documents/markdown-emphasis'
import { isOwnFile, isWebAddress } from '../../server/documents/markdown-safety'

const reader = unified().use(remarkParse).use(remarkGfm).freeze()
const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkMdx)
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '*' })
  .freeze()

/**
 * An author's Markdown as MDX that says the same: `{`, `<` and lines such as 「import …」 become plain text, links
 * and pictures that an article may not hold become their text. The editor goes on from there.
 */
export function markdownToMdx(markdown: string): string {
  const tree = reader.parse(settleEmphasis(markdown))
  visit(tree, (node, index, parent) => {
    const plain = plainInstead(node as RootContent, parent?.type ?? 'root')
    if (plain && parent && index !== undefined) (parent as Parent).children.splice(index, 1, ...(plain as never[]))
    return plain ? index : undefined
  })
  return escapeModules(writer.stringify(tree as Root))
}

const HOLDS_BLOCKS = /^(root|blockquote|listItem|footnoteDefinition)$/

function plainInstead(node: RootContent, parent: string): RootContent[] | undefined {
  if (node.type === 'html') {
    const text: Text = { type: 'text', value: node.value }
    return HOLDS_BLOCKS.test(parent) ? [{ type: 'paragraph', children: [text] }] : [text]
  }
  if (node.type === 'link' && !isWebAddress(node.url)) return (node as Link).children
  if (node.type === 'image' && !isOwnFile(node.url)) return [{ type: 'text', value: node.alt ?? '' }]
  if (node.type === 'imageReference') return [{ type: 'text', value: node.alt ?? '' }]
  if (node.type === 'definition' && !isWebAddress(node.url)) return []
  if (node.type === 'linkReference') return [{ type: 'text', value: toString(node) }]
  return undefined
}

/** MDX reads a block that begins with import or export as code; a character reference keeps it text. */
function escapeModules(mdx: string): string {
  return mdx.replace(
    /^(\s*)(im|ex)port\b/gm,
    (_, space: string, start: string) => `${space}&#${start.charCodeAt(0)};${start.slice(1)}port`,
  )
}
