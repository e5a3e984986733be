/**
 * Who may find what.
 *
 * A document carries `access`, a list of tokens; a reader holds tokens; one in common lets the reader find
 * the document. A document without tokens is found by nobody. Tokens:
 *
 * | token | held by |
 * |---|---|
 * | `public` | everyone, signed in or not |
 * | `internal` | everyone signed in who has a role in a federation (not outside scholars, not judges as such) |
 * | `role:<role>` | whoever has the role anywhere |
 * | `role:<role>@<unit>` | whoever has the role at that unit |
 * | `unit:<unit>` | whoever oversees the unit: its leaders, organizers, supervisors |
 * | `person:<id>` | that person |
 *
 * Oversight from above is written into the document: a county's report carries the tokens of the county, its
 * city and the province, so the reader's tokens stay few. On top of that, `embargoRounds` names rounds whose
 * judges may not find the document while the round is open, whatever tokens they hold.
 */
export interface SearchActor {
  personId?: string
  roles?: readonly { role: string; unit?: string }[]
  /** Rounds not yet closed in which this person has a seat. */
  judgingRounds?: readonly string[]
}

/** What an engine needs to know of a reader. Plain data: it may be logged, stored, compared. */
export interface Visibility {
  tokens: readonly string[]
  excludedRounds: readonly string[]
}

const overseers = new Set(['leader', 'organizer', 'supervisor'])
const outsiders = new Set(['researcher', 'judge', 'administrator', 'auditor'])

/** The visibility of an actor; without one, the public's. Tokens come sorted and without repetition. */
export function visibilityOf(actor?: SearchActor | null): Visibility {
  const tokens = new Set(['public'])
  if (actor?.personId) tokens.add(`person:${actor.personId}`)
  for (const { role, unit } of actor?.roles ?? []) {
    tokens.add(`role:${role}`)
    if (!outsiders.has(role)) tokens.add('internal')
    if (unit) tokens.add(`role:${role}@${unit}`)
    if (unit && overseers.has(role)) tokens.add(`unit:${unit}`)
  }
  return {
    tokens: [...tokens].sort(),
    excludedRounds: [...new Set(actor?.judgingRounds ?? [])].sort(),
  }
}

/** The same rule for one document in memory: what both engines must agree with. */
export function mayFind(
  visibility: Visibility,
  document: { access: readonly string[]; embargoRounds?: readonly string[] },
): boolean {
  return (
    document.access.some((token) => visibility.tokens.includes(token)) &&
    !(document.embargoRounds ?? []).some((round) => visibility.excludedRounds.includes(round))
  )
}
