import { db, pool } from '../../server/db.server'
import { recordId } from '../../server/record-id'
import type { Actor } from '../actor'
import { importing } from './confirm-roster.server'
import type { JudgedRow } from './judge-row'

const pageSize = 50

/** The actor's latest imports. */
export function listImports(actor: Actor) {
  return db.rosterImport.findMany({
    where: { uploadedById: actor.id },
    orderBy: { id: 'desc' },
    take: 10,
    select: { id: true, fileName: true, uploadedAt: true, confirmedAt: true, created: true },
  })
}

type Frame = {
  id: string
  fileName: string
  uploadedAt: Date
  confirmedAt: Date | null
  created: number
  fetchedAt: Date | null
  fetchable: boolean
  total: number
  faulty: number
}

/** One of the actor's own imports with a page of its rows, taken out in the database. @throws Response 404 */
export async function findImport(actor: Actor, importId: string, { page, all }: { page: number; all: boolean }) {
  const id = recordId(importId)
  const {
    rows: [frame],
  } = await pool.query<Frame>({
    name: 'roster-import',
    text: `SELECT "id", "fileName", "uploadedAt", "confirmedAt", "created", "fetchedAt", "passwordKey" IS NOT NULL AND "created" > 0 AS "fetchable",
        jsonb_array_length("rows") AS "total", (SELECT count(*)::int FROM jsonb_array_elements("rows") r WHERE jsonb_array_length(r->'errors') > 0) AS "faulty"
      FROM "RosterImport" WHERE "id" = $1 AND "uploadedById" = $2`,
    values: [id, actor.id],
  })
  if (!frame) throw new Response(null, { status: 404 })
  const everything = all || frame.faulty === 0
  const { rows } = await pool.query<{ row: JudgedRow }>({
    name: 'roster-rows',
    text: `SELECT e."row" FROM "RosterImport" i, jsonb_array_elements(i."rows") WITH ORDINALITY e("row", "position")
      WHERE i."id" = $1 AND ($2 OR jsonb_array_length(e."row"->'errors') > 0) ORDER BY e."position" LIMIT ${pageSize} OFFSET $3`,
    values: [id, everything, (page - 1) * pageSize],
  })
  const task = await db.task.findFirst({
    where: { kind: importing, subjectId: id },
    orderBy: { id: 'desc' },
    select: { done: true, total: true, message: true, error: true, finishedAt: true },
  })
  const shown = everything ? frame.total : frame.faulty
  return {
    ...frame,
    everything,
    task,
    rows: rows.map(({ row: { row, values, errors } }) => ({ row, values, errors })),
    pages: Math.max(1, Math.ceil(shown / pageSize)),
    shown,
  }
}
