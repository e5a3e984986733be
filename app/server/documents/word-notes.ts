import type { FootnoteDefinition, Root } from 'mdast'
import { visit } from 'unist-util-visit'

export interface NumberedNotes {
  /** In the order of their first mention, through all parts; note i has number i + 1. */
  notes: FootnoteDefinition[]
  /** For each part, the number of each identifier: parts may use one identifier for different notes. */
  numbers: Map<string, number>[]
}

/** Numbers the footnotes of several texts that are printed as one; a note nobody mentions is left out. */
export function numberNotes(parts: readonly Root[]): NumberedNotes {
  const notes: FootnoteDefinition[] = []
  const numbers = parts.map((part) => {
    const known = new Map<string, number>()
    const definitions = new Map<string, FootnoteDefinition>()
    visit(part, 'footnoteDefinition', (node) => void definitions.set(node.identifier, node))
    visit(part, 'footnoteReference', ({ identifier }) => {
      const definition = definitions.get(identifier)
      if (definition && !known.has(identifier)) known.set(identifier, notes.push(definition))
    })
    return known
  })
  return { notes, numbers }
}
