import { Image } from '@tiptap/extension-image'
import { TableKit } from '@tiptap/extension-table'
import { Markdown } from '@tiptap/markdown'
import { StarterKit } from '@tiptap/starter-kit'

/** What a report's text can hold: headings, lists, tables, bold, quotations, pictures. */
export const extensions = [
  StarterKit.configure({ heading: { levels: [1, 2, 3, 4, 5, 6] }, link: { openOnClick: false }, underline: false }),
  TableKit.configure({ table: { resizable: false } }),
  Image,
  Markdown,
]

const signs = /[\s\\*_#>|`~-]|&nbsp;|<br\s*\/?>|\d+[.)]/g

/** Whether a text survives the way through the editor: the same words and pictures, whatever its signs. */
export function keepsText(before: string, after: string): boolean {
  const core = (text: string) => text.replace(signs, '')
  return core(before) === core(after)
}
