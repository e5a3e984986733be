import { Mark } from '@tiptap/core'

const web = /^https?:\/\//i

/** Links as the text has them, kept and shown; the full extension would also load a finder of addresses. */
export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [{ tag: 'a[href]' }],
  renderHTML: ({ HTMLAttributes: { href } }) => [
    'a',
    web.test(String(href)) ? { href: String(href), rel: 'noreferrer' } : {},
    0,
  ],
  markdownTokenName: 'link',
  parseMarkdown: (token, helpers) =>
    helpers.applyMark('link', helpers.parseInline(token.tokens ?? []), { href: token.href }),
  renderMarkdown: (node, helpers) => `[${helpers.renderChildren(node)}](${String(node.attrs?.href ?? '')})`,
})
