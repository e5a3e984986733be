import type { Suggestion } from '../../search'
import type { Actor } from '../accounts/actor'
import { askEngine } from './engine.server'
import { typedPart } from './typing'
import { visibilityFor, visibleById } from './visible.server'

const shown = 8

/** Completions of the part of the query being typed. Titles are those of documents the actor may find as they stand now. */
export async function suggest(
  actor: Actor | null,
  text: string,
): Promise<{ typed: string; suggestions: Suggestion[] }> {
  const { lead, typed } = typedPart(text)
  if (!typed) return { typed: text, suggestions: [] }
  const visibility = await visibilityFor(actor)
  const found = await askEngine((engine) => engine.suggest({ text: typed, visibility, limit: shown }))
  const documents = await visibleById(
    visibility,
    found.flatMap(({ id }) => id ?? []),
  )
  const suggestions = found.flatMap(({ text: offered, kind, id }): Suggestion[] => {
    if (kind !== 'title') return [{ text: lead + offered, kind }]
    const title = id && documents.get(id)?.title
    return title ? [{ text: title, kind, id }] : []
  })
  return { typed: text, suggestions }
}
