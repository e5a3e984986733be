import { z } from 'zod'
import { db, pool } from '../../server/db.server'
import type { Decisions } from './finds'
import { withKeptElsewhere } from './kept-elsewhere.server'
import type { BlindSource } from './source'

const pageSize = 50
const copyStates = ['all', 'waiting', 'open', 'confirmed'] as const

export const copySearch = z.object({
  state: z.enum(copyStates).catch('all'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type CopySearch = z.output<typeof copySearch>

const filters: Record<CopySearch['state'], string> = {
  all: 'true',
  waiting: 'd."entryId" IS NULL AND b."id" IS NULL',
  open: 'd."entryId" IS NOT NULL AND b."id" IS NULL',
  confirmed: 'b."id" IS NOT NULL',
}

type CopyRow = {
  entryId: string
  title: string
  prepared: boolean
  code: string | null
  confirmedBy: string | null
  confirmedAt: Date | null
  total: number
}

/** One page of the passed reports of a round with the state of their blind copies, in random order. */
export async function listBlindCopies(roundId: string, { state, page }: CopySearch) {
  const { rows } = await pool.query<CopyRow>({
    name: `blind-copies-${state}`,
    text: `WITH page AS (
        SELECT e."id", s."revisionId", d."entryId" IS NOT NULL AS "prepared", b."code", b."confirmedById", b."confirmedAt", count(*) OVER ()::int AS "total"
        FROM "Entry" e JOIN "Submission" s ON s."id" = e."submissionId" JOIN "Screening" c ON c."entryId" = e."id" AND c."verdict" = 'PASSED'
        LEFT JOIN "BlindCopyDraft" d ON d."entryId" = e."id" LEFT JOIN "BlindCopy" b ON b."entryId" = e."id"
        WHERE e."roundId" = $1 AND ${filters[state]} AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = s."id")
        ORDER BY e."id" LIMIT ${pageSize} OFFSET $2)
      SELECT g."id" AS "entryId", v."content" ->> 'title' AS "title", g."prepared", g."code", p."name" AS "confirmedBy", g."confirmedAt", g."total"
      FROM page g JOIN "Revision" v ON v."id" = g."revisionId" LEFT JOIN "Person" p ON p."id" = g."confirmedById" ORDER BY g."id"`,
    values: [roundId, (page - 1) * pageSize],
  })
  const total = rows[0]?.total ?? 0
  return { rows, total, pages: Math.max(1, Math.ceil(total / pageSize)) }
}

/** One report with its draft, its confirmed copy and the ones before and after that still wait for a person. */
export async function readCheck(roundId: string, entryId: string) {
  const entry = await db.entry.findFirst({
    where: { id: entryId, roundId, screening: { verdict: 'PASSED' } },
    select: {
      id: true,
      blindCopyDraft: { select: { fields: true, decisions: true, version: true } },
      blindCopy: {
        select: {
          code: true,
          title: true,
          html: true,
          confirmedAt: true,
          confirmedById: true,
          _count: { select: { assignments: true } },
        },
      },
      submission: {
        select: { withdrawal: { select: { withdrawnAt: true } }, revision: { select: { content: true } } },
      },
    },
  })
  if (!entry) throw new Response(null, { status: 404 })
  const { blindCopyDraft: draft, blindCopy, submission } = entry
  const by =
    blindCopy && (await db.person.findUnique({ where: { id: blindCopy.confirmedById }, select: { name: true } }))
  return {
    id: entry.id,
    title: z.object({ title: z.string().catch('') }).parse(submission.revision.content).title,
    withdrawn: submission.withdrawal !== null,
    draft: draft && {
      ...(draft.fields as unknown as BlindSource),
      decisions: await withKeptElsewhere(roundId, entry.id, draft.decisions as unknown as Decisions),
      version: draft.version,
    },
    copy: blindCopy && { ...blindCopy, confirmedBy: by?.name ?? '', assigned: blindCopy._count.assignments > 0 },
  }
}

/** The next report whose copy a person has to check, after this one and then from the start. */
export async function nextToCheck(roundId: string, after: string): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'next-to-check',
    text: `SELECT e."id" FROM "Entry" e JOIN "BlindCopyDraft" d ON d."entryId" = e."id" JOIN "Screening" c ON c."entryId" = e."id" AND c."verdict" = 'PASSED'
      WHERE e."roundId" = $1 AND e."id" <> $2::uuid AND NOT EXISTS (SELECT FROM "BlindCopy" b WHERE b."entryId" = e."id")
        AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = e."submissionId")
      ORDER BY e."id" <= $2::uuid, e."id" LIMIT 1`,
    values: [roundId, after],
  })
  return rows[0]?.id ?? null
}
