import { db, pool } from '../../server/db.server'
import { readTraces } from '../../server/documents/word-traces.server'
import { files } from '../../server/file-store.server'
import type { Decisions, Find } from './finds'
import type { BlindSource } from './source'

/** What was taken out of a report on its way to the judges, by whom and when; it holds identities. */
export async function readProof(roundId: string, entryId: string) {
  const entry = await db.entry.findFirst({
    where: { id: entryId, roundId },
    select: {
      blindCopyDraft: { select: { fields: true, decisions: true, preparedAt: true } },
      blindCopy: {
        select: { code: true, confirmedById: true, confirmedAt: true, _count: { select: { files: true } } },
      },
      submission: {
        select: {
          revision: { select: { content: true } },
          report: {
            select: {
              title: true,
              files: {
                where: { kind: 'ORIGINAL' },
                orderBy: { createdAt: 'desc' },
                take: 1,
                select: { name: true, storageKey: true },
              },
            },
          },
        },
      },
    },
  })
  if (!entry?.blindCopyDraft) throw new Response(null, { status: 404 })
  const { blindCopyDraft: draft, blindCopy: copy, submission } = entry
  const { finds, pictures = [] } = draft.decisions as unknown as Decisions
  return {
    title: submission.report.title,
    copy: copy && { code: copy.code, confirmedAt: copy.confirmedAt, pictures: copy._count.files },
    preparedAt: draft.preparedAt,
    people: await whoDecided(entryId, copy?.confirmedById ?? null),
    masked: groupsOf(finds.filter(({ decision }) => decision === 'mask')),
    kept: groupsOf(finds.filter(({ decision, origin }) => decision === 'keep' && origin !== 'hand')),
    open: finds.filter(({ decision }) => decision === null).length,
    pictures,
    fields: leftOut(submission.revision.content, draft.fields as unknown as BlindSource),
    original: await tracesOf(submission.report.files[0]),
  }
}

export type ProofGroup = { original: string; replacement: string; why: string; origin: Find['origin']; times: number }

/** The same words with the same fate on one line, most often first. */
function groupsOf(finds: readonly Find[]): ProofGroup[] {
  const groups = new Map<string, ProofGroup>()
  for (const { original, replacement, why, origin } of finds) {
    const key = `${original}\n${replacement}\n${why}`
    const group = groups.get(key)
    if (group) group.times += 1
    else groups.set(key, { original, replacement, why, origin, times: 1 })
  }
  return [...groups.values()].sort((a, b) => b.times - a.times)
}

/** Fields of the report that no judge gets, whatever they hold. */
const leftOut = (content: unknown, { texts }: BlindSource): string[] =>
  Object.entries(content as Record<string, unknown>)
    .filter(([name, value]) => !Object.hasOwn(texts, name) && name !== 'methods' && hasContent(value))
    .map(([name]) => name)

const hasContent = (value: unknown): boolean =>
  value !== null && value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0)

async function tracesOf(file: { name: string; storageKey: string } | undefined) {
  const bytes = file && (await files.read(file.storageKey))
  return file ? { name: file.name, traces: bytes ? await readTraces(bytes) : null } : null
}

type Decider = { name: string; decisions: number; last: Date | null; confirmed: boolean }

/** Every person who decided something about this copy: presses and the last time, from the audit. */
async function whoDecided(entryId: string, confirmedById: string | null): Promise<Decider[]> {
  const { rows } = await pool.query<Decider>({
    name: 'who-decided',
    text: `SELECT p."name", count(e."at")::int AS "decisions", p."id" IS NOT DISTINCT FROM $2::uuid AS "confirmed",
        max(coalesce((e."detail" ->> 'campaignTime')::timestamp, e."at")) AS "last"
      FROM "Person" p LEFT JOIN "AuditEvent" e ON e."actorId" = p."id" AND e."subjectType" = 'Entry' AND e."subjectId" = $1
        AND e."action" IN ('blind-copy.decide', 'blind-copy.mask')
      WHERE e."at" IS NOT NULL OR p."id" = $2::uuid GROUP BY p."id" ORDER BY min(e."at")`,
    values: [entryId, confirmedById],
  })
  return rows
}
