import { Node, type JSONContent, type MarkdownRendererHelpers } from '@tiptap/core'
import { Image } from '@tiptap/extension-image'
import { TableKit } from '@tiptap/extension-table'
import { Markdown } from '@tiptap/markdown'
import { StarterKit } from '@tiptap/starter-kit'

// A paragraph that begins like a list or a heading is text: 「2012. 年初」 must not come back as a list.
const openings = /^( {0,3})(\d{1,9}(?=[.)](?:\s|$))|[-+#>](?=\s|$|#))/gm

function renderParagraph(node: JSONContent, helpers: MarkdownRendererHelpers): string {
  const text = helpers.renderChildren(node.content ?? [])
  return text.replace(openings, (_whole, indent: string, sign: string) => (/\d/.test(sign) ? `${indent}${sign}\\` : `${indent}\\${sign}`))
}

const Kit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((extension) =>
      extension instanceof Node && extension.name === 'paragraph' ? extension.extend({ renderMarkdown: renderParagraph }) : extension)
  },
})

/** What a report's text can hold: headings, lists, tables, bold, quotations, pictures. */
export const extensions = [
  Kit.configure({ heading: { levels: [1, 2, 3, 4, 5, 6] }, link: { openOnClick: false }, underline: false }),
  TableKit.configure({ table: { resizable: false } }),
  Image,
  Markdown,
]

const entities: Record<string, string> = { '&lt;': '\\<', '&gt;': '\\>', '&amp;': '&', '&nbsp;': '' }

/** The editor's Markdown as a person would write it: signs instead of entities, one blank line between blocks. */
export function tidyMarkdown(markdown: string): string {
  return markdown
    .replace(/&amp;(?=#?\w+;)/g, '\\&')
    .replace(/&(?:lt|gt|amp|nbsp);/g, (entity) => entities[entity] ?? entity)
    .replace(/[ \t]+$/gm, (end) => (end === '  ' ? end : ''))
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const escapes = /\\(?=[!-/:-@[-`{-~])/g
const signs = /[\s*_#>|`~+-]|<br\s*\/?>|\d+[.)]/g

/** Whether a text survives the way through the editor: the same words and pictures, whatever its signs. */
export function keepsText(before: string, after: string): boolean {
  const core = (text: string) => text.replace(escapes, '').replace(signs, '')
  return core(before) === core(after)
}
