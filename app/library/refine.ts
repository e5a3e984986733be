import { mostWithin } from './limits'

/** Where the typed words are looked for; what is typed with a prefix keeps its own field. */
export const scopes = ['all', 'title', 'keywords', 'abstract'] as const
export type Scope = (typeof scopes)[number]
export const modes = ['fuzzy', 'exact'] as const
export type Mode = (typeof modes)[number]

/** A query as the page holds it: the text, its field and how strictly it is read. */
export type Asked = { q: string; scope: Scope; mode: Mode }

/** An earlier query in the address: its text, before it field and strictness in brackets unless they are the usual ones. */
export function writeWithin({ q, scope, mode }: Asked): string {
  return scope === 'all' && mode === 'fuzzy' ? q : `(${scope},${mode})${q}`
}

/** @example readWithin('(title,exact)留守') // { q: '留守', scope: 'title', mode: 'exact' } */
export function readWithin(text: string): Asked {
  const [, scope, mode, q] = /^\((all|title|keywords|abstract),(fuzzy|exact)\)(.*)$/s.exec(text) ?? []
  return q === undefined ? { q: text, scope: 'all', mode: 'fuzzy' } : { q, scope: scope as Scope, mode: mode as Mode }
}

/** The address that searches for the new words within what stands on the page now (在结果中检索). */
export function withinResults(search: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(search)
  const previous = next.get('previous') ?? ''
  for (const name of ['in', 'previous', 'page']) next.delete(name)
  const kept = next.getAll('within')
  const now = (next.get('q') ?? '').trim()
  const asked = readWithin(previous).q.trim()
  if (now && asked && asked !== now && !kept.includes(previous) && kept.length < mostWithin)
    next.append('within', previous)
  return next
}
