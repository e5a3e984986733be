import type { Pseudonyms } from './pseudonyms'
import type { EntityKind } from './types'

/** One thing with one pseudonym, however it is written. */
export interface Entity {
  kind: EntityKind
  /** What the organizer reads: 人员 王秀英. */
  source: string
  pseudonym(pseudonyms: Pseudonyms): string
}

/**
 * How an alias has to stand in the text to count.
 * - `han`: Chinese letters, only decoration or white space between them
 * - `word`: the same, and it starts and ends where a word does (it is also part of ordinary words)
 * - `blanked`: a blank such as * or ○ stands between its letters
 * - `backwards`: Chinese letters that a direction override shows the other way round
 * - `annotated`: Chinese letters with pinyin or a note in brackets between them
 * - `level`: 市妇联, unless 各, 全, 省 … before it make it somebody else's
 * - `latin`: a whole run of Latin letters, however it is split
 * - `initials`: capital letters, all joined or all apart
 * - `digits`: a whole number in the stream of digits
 */
export type Manner = 'han' | 'word' | 'blanked' | 'backwards' | 'annotated' | 'level' | 'latin' | 'initials' | 'digits'

export interface Alias {
  /** Normalised letters, as in a letter stream. */
  text: string
  manner: Manner
  entity: Entity
  /** Why it may be an ordinary word; then it is a suspect and not masked. */
  doubt?: string
  /** Letters at the end that must stand there but are not hidden: 秀英说. */
  context?: number
}

/** Aliases by their first two letters: one look-up per position whatever their number. */
export function indexAliases(aliases: Iterable<Alias>): Map<string, Alias[]> {
  const index = new Map<string, Alias[]>()
  const seen = new Set<string>()
  for (const alias of aliases) {
    const identity = `${alias.manner} ${alias.doubt ? '?' : ''}${alias.text}`
    if (alias.text.length < 2 || seen.has(identity)) continue
    seen.add(identity)
    const bucket = index.get(alias.text.slice(0, 2))
    if (bucket) bucket.push(alias)
    else index.set(alias.text.slice(0, 2), [alias])
  }
  return index
}
