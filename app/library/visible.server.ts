import { mayFind, visibilityOf, type Visibility } from '../../search'
import type { Actor } from '../accounts/actor'
import { seatBinds } from '../accounts/judged.server'
import { pool } from '../server/db.server'
import { readDocuments, type LibraryDocument } from './documents.server'
import { libraryVisibility } from './visibility'

/**
 * What this person may find now. A seat in a round not yet opened counts whatever role she works in; while the index
 * has not yet been told of all reports of that round, she finds what everybody may and nothing else.
 */
export async function visibilityFor(actor: Actor | null): Promise<Visibility> {
  if (!actor) return visibilityOf(null)
  const rounds = await judgingRounds(actor.id)
  if (rounds.length > 0 && (await indexIsBehind(rounds))) return { ...visibilityOf(null), excludedRounds: rounds }
  return libraryVisibility(actor, rounds)
}

/** The documents of these ids as they stand now, those the reader may find: the index is never believed. */
export async function readVisible(
  visibility: Visibility,
  ids: readonly string[],
  how?: { texts: boolean },
): Promise<LibraryDocument[]> {
  return (await readDocuments(ids, how)).filter((document) => mayFind(visibility, document))
}

/** The same by their ids, without the long texts: for lists that keep an order of their own. */
export async function visibleById(
  visibility: Visibility,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LibraryDocument>> {
  const documents = await readVisible(visibility, ids, { texts: false })
  return new Map(documents.map((document) => [document.id, document]))
}

/** Rounds not yet opened in which the person's seat binds: their reports do not exist for her. */
async function judgingRounds(personId: string): Promise<string[]> {
  const { rows } = await pool.query<{ roundId: string }>({
    name: 'judging-rounds',
    text: `SELECT s."roundId" FROM "Seat" s LEFT JOIN "Opening" o ON o."roundId" = s."roundId"
      WHERE s."personId" = $1 AND o."roundId" IS NULL AND ${seatBinds('s')} ORDER BY 1`,
    values: [personId],
  })
  return rows.map(({ roundId }) => roundId)
}

/** Whether a change of a report of these rounds waits for the index. */
async function indexIsBehind(rounds: readonly string[]): Promise<boolean> {
  const { rows } = await pool.query(
    `SELECT 1 FROM "IndexJob" j JOIN "Submission" s ON j."documentId" = 'report:' || s."reportId"
     JOIN "Entry" e ON e."submissionId" = s."id" WHERE j."doneAt" IS NULL AND e."roundId" = ANY($1::uuid[]) LIMIT 1`,
    [rounds],
  )
  return rows.length > 0
}
