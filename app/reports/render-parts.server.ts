import { renderMarkdown } from '../server/documents/markdown'
import { parts, type ReportContent } from './content'

/** The three parts as safe HTML, headings below the page's own. */
export const renderParts = (content: ReportContent) =>
  parts.map((part) => ({ part, html: renderMarkdown(content[part], { demote: 1 }) }))
