import { findingKindNames, type FindingKind } from '../accounts/vocabulary'

const month = (date: Date) => `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月`

/** A finding as a quotation in Markdown: what was found, when and of what kind; no name and no place. */
export function quotationOf(summary: string, kind: FindingKind, date: Date): string {
  const lines = escapeMarkdown(summary.trim())
    .split(/\n+/)
    .map((line) => `> ${line}`)
  return `${lines.join('\n>\n')}\n>\n> ——妇情日记，${month(date)}，${findingKindNames[kind]}`
}

/** Text that must stay text within Markdown. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]/g, '\\$&').replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/gm, '$1\\$2')
}
