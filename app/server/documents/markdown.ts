import MarkdownIt from 'markdown-it'
import { settleEmphasis } from './markdown-emphasis'
import { notes } from './markdown-notes'
import { safeRules } from './markdown-rules'
import { escapeHtml } from './markdown-safety'

export interface MarkdownOptions {
  /** How far headings are demoted: with 1 (the default) `#` becomes h2, under the page's own h1. */
  demote?: number
  /** Put before the ids of notes, where one page shows several texts: `advice` gives `advice-note-1`. */
  scope?: string
}

/** Longer texts are shown as plain paragraphs: no report comes near. */
const MAX_LENGTH = 400_000

/**
 * Markdown → HTML that is safe by construction: raw HTML is shown as text, links lead to http(s) only,
 * pictures come from /files/ only, no style, class or event attributes, no ids but those of notes.
 *
 * Uses markdown-it, whose time grows in line with the text even for hostile input, at about a fifth of the
 * CPU of unified. Never throws.
 */
export function renderMarkdown(markdown: string, { demote = 1, scope }: MarkdownOptions = {}): string {
  if (markdown.length > MAX_LENGTH) return plainParagraphs(markdown)
  const { body, definitions } = notes.take(settleEmphasis(markdown))
  const prefix = scope ? `${scope.replace(/[^\w-]/g, '')}-` : ''
  const inline = (text: string) => parser.renderInline(text, { demote })
  return notes.join(parser.render(body, { demote }), definitions, prefix, inline)
}

const parser = new MarkdownIt({ html: false, linkify: false, breaks: false, maxNesting: 30 })
parser.validateLink = () => true // judged, one by one, where links and pictures are written
Object.assign(parser.renderer.rules, safeRules)

function plainParagraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join('\n')
}
