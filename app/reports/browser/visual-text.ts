import type { JSONContent, MarkdownRendererHelpers } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Code } from '@tiptap/extension-code'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Image } from '@tiptap/extension-image'
import { Italic } from '@tiptap/extension-italic'
import { BulletList } from '@tiptap/extension-list/bullet-list'
import { ListItem } from '@tiptap/extension-list/item'
import { ListKeymap } from '@tiptap/extension-list/keymap'
import { OrderedList } from '@tiptap/extension-list/ordered-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Strike } from '@tiptap/extension-strike'
import { TableKit } from '@tiptap/extension-table'
import { Text } from '@tiptap/extension-text'
import { Gapcursor } from '@tiptap/extensions/gap-cursor'
import { UndoRedo } from '@tiptap/extensions/undo-redo'
import { Markdown } from '@tiptap/markdown'
import { Link } from './link-mark'

// A paragraph that begins like a list or a heading is text: 「2012. 年初」 must not come back as a list.
const openings = /^( {0,3})(\d{1,9}(?=[.)](?:\s|$))|[-+#>](?=\s|$|#))/gm

function renderParagraph(node: JSONContent, helpers: MarkdownRendererHelpers): string {
  const text = helpers.renderChildren(node.content ?? [])
  return text.replace(openings, (_whole, indent: string, sign: string) =>
    /\d/.test(sign) ? `${indent}${sign}\\` : `${indent}\\${sign}`,
  )
}

/** What a report's text can hold: headings, lists, tables, bold, quotations, pictures. Each by itself, to load little. */
export const extensions = [
  Document,
  Text,
  Paragraph.extend({ renderMarkdown: renderParagraph }),
  Heading.configure({ levels: [1, 2, 3, 4, 5, 6] }),
  Bold,
  Italic,
  Strike,
  Code,
  Link,
  HardBreak,
  HorizontalRule,
  Blockquote,
  BulletList,
  OrderedList,
  ListItem,
  ListKeymap,
  TableKit.configure({ table: { resizable: false } }),
  Image,
  Gapcursor,
  UndoRedo,
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
