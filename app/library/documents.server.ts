import { z } from 'zod'
import type { SearchDocument } from '../../search'
import { maskPersonalData } from '../accounts/personal-data'
import { methodNames, namesOf } from '../accounts/vocabulary'
import { config } from '../server/config.server'
import { db, pool } from '../server/db.server'
import { isRecordId } from '../server/record-id'
import { formatDate, isoDate } from '../ui/dates'
import { readByline } from './byline'
import type { Printed } from './citation'
import { plainText } from './plain-text'
import { diaryRows, reportRows } from './rows.server'
import { articleAccess, diaryAccess, reportAccess } from './visibility'

// Rows of PostgreSQL as documents of the library. What is not returned here is not in the library.

/** A document of the index, and for an article where it came out, which only readers are told. */
export type LibraryDocument = SearchDocument & { printed?: Printed }

const content = z.object({
  title: z.string(),
  abstract: z.string().default(''),
  keywords: z.array(z.string()).default([]),
  themes: z.array(z.string()).default([]),
  groups: z.array(z.string()).default([]),
  methods: z.array(z.string()).default([]),
  place: z.string().default(''),
  situation: z.string().default(''),
  analysis: z.string().default(''),
  advice: z.string().default(''),
})

/**
 * The documents that stand for these ids now; ids without one are to be removed from the index.
 * @param texts false leaves the long texts out, for lists that show none of them
 */
export async function readDocuments(documentIds: readonly string[], { texts = true } = {}): Promise<LibraryDocument[]> {
  const parts = await Promise.all([
    readReports(rowIds(documentIds, 'report'), texts),
    readDiaries(rowIds(documentIds, 'diary'), texts),
    readArticles(rowIds(documentIds, 'article')),
  ])
  return parts.flat()
}

/** The same with the scores of opened rounds (0–100), as the index orders by them; readers are not shown them here. */
export async function readDocumentsForIndex(documentIds: readonly string[]): Promise<SearchDocument[]> {
  const [documents, scores] = await Promise.all([readDocuments(documentIds), openedScores(documentIds)])
  return documents.map(({ printed: _printed, ...document }) => ({ ...document, score: scores.get(document.id) }))
}

async function openedScores(documentIds: readonly string[]): Promise<Map<string, number>> {
  const reports = rowIds(documentIds, 'report')
  if (reports.length === 0) return new Map()
  const { rows } = await pool.query<{ id: string; score: number }>(
    `SELECT n."reportId" AS "id", 100 * (x ->> 'score')::float / nullif((o."result" ->> 'full')::float, 0) AS "score"
     FROM "Opening" o CROSS JOIN jsonb_array_elements(o."result" -> 'reports') x
     JOIN "BlindCopy" b ON b."code" = x ->> 'report' JOIN "Entry" e ON e."id" = b."entryId" AND e."roundId" = o."roundId"
     JOIN "Submission" n ON n."id" = e."submissionId" WHERE n."reportId" = ANY($1::uuid[]) ORDER BY o."openedAt"`,
    [reports],
  )
  return new Map(rows.map(({ id, score }) => [`report:${id}`, score]))
}

/** Ids of the rows of a kind; what is no id, as an index may hold it, stands for none. */
function rowIds(documentIds: readonly string[], kind: string): string[] {
  return documentIds
    .filter((id) => id.startsWith(`${kind}:`))
    .map((id) => id.slice(kind.length + 1))
    .filter(isRecordId)
}

let cities: Map<string, string> | null = null
async function cityNames() {
  cities ??= new Map(
    (await db.organization.findMany({ where: { level: 'CITY' }, select: { code: true, shortName: true } })).map(
      (row) => [row.code, row.shortName],
    ),
  )
  return cities
}

async function readReports(ids: string[], texts: boolean): Promise<SearchDocument[]> {
  if (ids.length === 0) return []
  const [rows, cityOf] = await Promise.all([reportRows(ids, texts), cityNames()])
  return rows.map((row): SearchDocument => {
    const text = content.parse(row.content)
    const authorIds = [row.authorId, ...row.contributors.flatMap(({ personId }) => personId ?? [])]
    return {
      id: `report:${row.id}`,
      kind: 'report',
      title: text.title,
      abstract: text.abstract,
      keywords: text.keywords,
      body: texts ? plainText([text.situation, text.analysis, text.advice].join('\n\n')) : '',
      authors: [row.author, ...row.contributors.map(({ name }) => name)],
      organization: row.unitName,
      year: row.year,
      month: monthOf(row.submittedAt),
      ...placeOf(row, cityOf),
      themes: text.themes,
      methods: namesOf(methodNames, text.methods),
      groups: text.groups,
      date: row.submittedAt.toISOString(),
      award: row.award ? awardNames[row.award] : undefined,
      access: reportAccess(authorIds, row),
      embargoRounds: row.blindRounds,
    }
  })
}

const monthOf = (date: Date) => isoDate(date).slice(0, 7)

const awardNames = { FIRST: '一等', SECOND: '二等', THIRD: '三等', EXCELLENT: '优秀' } as const

function placeOf(
  { unitLevel, unitShortName, cityCode }: { unitLevel: string; unitShortName: string; cityCode: string | null },
  cityOf: Map<string, string>,
) {
  return {
    city: cityCode ? cityOf.get(cityCode) : undefined,
    county: unitLevel === 'COUNTY' ? unitShortName : undefined,
  }
}

async function readDiaries(ids: string[], texts: boolean): Promise<SearchDocument[]> {
  if (ids.length === 0) return []
  const [rows, cityOf] = await Promise.all([diaryRows(ids, texts), cityNames()])
  // No author's name and nobody's number: a diary in the library speaks for the place, not for persons.
  return rows.map((row): SearchDocument => ({
    id: `diary:${row.id}`,
    kind: 'diary',
    title: `${formatDate(row.date)}　${maskPersonalData(row.place)}`,
    body: texts ? maskPersonalData([row.text, ...row.findings.map(({ summary }) => summary)].join('\n')) : '',
    organization: row.unitName,
    year: row.year,
    month: row.date.slice(0, 7),
    ...placeOf(row, cityOf),
    themes: [...new Set(row.findings.map(({ theme }) => theme).filter(Boolean))],
    methods: namesOf(methodNames, row.methods),
    groups: row.groups,
    date: `${row.date}T00:00:00.000Z`,
    access: diaryAccess(row.authorId, row),
    embargoRounds: row.blindRounds,
  }))
}

async function readArticles(ids: string[]): Promise<LibraryDocument[]> {
  if (ids.length === 0) return []
  const rows = await db.article.findMany({
    where: { id: { in: ids }, publications: { some: { retraction: null } } },
    select: {
      id: true,
      slug: true,
      city: true,
      themes: true,
      column: { select: { name: true, medium: true } },
      issue: { select: { year: true, number: true } },
      publications: {
        where: { retraction: null },
        orderBy: { edition: 'desc' },
        take: 1,
        select: { title: true, byline: true, abstract: true, text: true, publishedAt: true },
      },
    },
  })
  return rows.map((row): LibraryDocument => {
    const edition = row.publications[0]!
    return {
      id: `article:${row.id}`,
      kind: 'article',
      title: edition.title,
      abstract: edition.abstract,
      body: edition.text,
      ...readByline(edition.byline),
      year: Number(monthOf(edition.publishedAt).slice(0, 4)),
      month: monthOf(edition.publishedAt),
      city: row.city || undefined,
      themes: row.themes,
      column: row.column.name,
      date: edition.publishedAt.toISOString(),
      access: articleAccess,
      printed: {
        medium: row.column.medium,
        issue: row.issue ?? undefined,
        address: config.PUBLIC_URL && new URL(`/articles/${row.slug}`, config.PUBLIC_URL).href,
      },
    }
  })
}

const page = 500

/** Ids of everything that may be in the library, oldest first: ids tell when a record was begun. For rebuilding and verifying. */
export async function* allDocumentIds(): AsyncGenerator<string[]> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await pool.query<{ kind: string; id: string }>({
      name: 'library-ids',
      text: `(SELECT 'report' AS "kind", r."id" FROM "Report" r WHERE r."id" > $1 AND EXISTS (SELECT FROM "Submission" s WHERE s."reportId" = r."id") ORDER BY r."id" LIMIT ${page})
        UNION ALL (SELECT 'diary', d."id" FROM "DiaryEntry" d WHERE d."id" > $1 AND d."visibility" = 'LIBRARY' ORDER BY d."id" LIMIT ${page})
        UNION ALL (SELECT 'article', a."id" FROM "Article" a WHERE a."id" > $1 AND EXISTS (SELECT FROM "Publication" p WHERE p."articleId" = a."id") ORDER BY a."id" LIMIT ${page})
        ORDER BY "id" LIMIT ${page}`,
      values: [after],
    })
    if (rows.length === 0) return
    after = rows.at(-1)!.id
    yield rows.map(({ kind, id }) => `${kind}:${id}`)
  }
}
