import { isOwnFile } from '../../server/documents/markdown-safety'

/** What an attribute may hold; the message continues 「src 」. */
interface AttributeRule {
  required?: boolean
  test: (value: string) => boolean
  message: string
}

const text = (required = false): AttributeRule => ({
  required,
  test: (value) => value.length <= 200,
  message: '最长 200 个字',
})

/** The only tags an article may use, with their attributes. A Map, so that `constructor` is no tag. */
export const TAGS: ReadonlyMap<string, ReadonlyMap<string, AttributeRule>> = new Map([
  [
    'Figure',
    new Map([
      ['src', { required: true, test: isOwnFile, message: '只能是本系统的图片，如 /files/…' }],
      ['alt', text(true)],
      ['caption', text()],
      ['credit', text()],
    ]),
  ],
  ['Quote', new Map([['source', text()]])],
  ['DataBox', new Map([['title', text(true)]])],
  ['Note', new Map()],
  ['sub', new Map()],
  ['sup', new Map()],
  ['br', new Map()],
])

/** Markdown that may stand in an article, without what needs a check of its own. */
export const PLAIN_NODES: ReadonlySet<string> = new Set([
  ...['root', 'paragraph', 'heading', 'text', 'strong', 'emphasis', 'delete', 'break', 'thematicBreak'],
  ...['blockquote', 'list', 'listItem', 'table', 'tableRow', 'tableCell', 'inlineCode', 'code'],
  ...['footnoteReference', 'footnoteDefinition', 'linkReference'],
])
