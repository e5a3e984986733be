import type { BlockContent, Parent, PhrasingContent, Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

type Tag = MdxJsxFlowElement | MdxJsxTextElement

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze()
const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '*' })
  .freeze()

/** An article as plain Markdown, for layout in Word: its tags become what they look like in print. */
export function mdxToMarkdown(source: string): string {
  const tree = reader.parse(source) as Root
  visit(tree, (node, index, parent) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined
    if (!parent || index === undefined) return undefined
    ;(parent as Parent).children.splice(index, 1, ...printed(node))
    return index
  })
  return writer.stringify(tree)
}

/** What stands in print instead of a tag. */
function printed(tag: Tag): RootContent[] {
  const inside = tag.children as BlockContent[]
  switch (tag.name) {
    case 'Quote':
      return [{ type: 'blockquote', children: [...inside, ...line('——', attribute(tag, 'source'))] }]
    case 'DataBox':
      return [...line('', attribute(tag, 'title'), true), ...inside]
    case 'Note':
      return [{ type: 'blockquote', children: inside }]
    case 'Figure':
      return [
        { type: 'paragraph', children: [{ type: 'image', url: attribute(tag, 'src'), alt: attribute(tag, 'alt') }] },
        ...line('', [attribute(tag, 'caption'), attribute(tag, 'credit')].filter(Boolean).join('　')),
      ]
    case 'br':
      return [{ type: 'break' }]
    default:
      return tag.children as RootContent[]
  }
}

function line(lead: string, text: string, strong = false): BlockContent[] {
  if (!text) return []
  const words: PhrasingContent = { type: 'text', value: lead + text }
  return [{ type: 'paragraph', children: [strong ? { type: 'strong', children: [words] } : words] }]
}

function attribute(tag: Tag, name: string): string {
  const found = tag.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name)
  return typeof found?.value === 'string' ? found.value : ''
}
