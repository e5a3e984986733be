import type { Pool } from 'pg'
import { receiptNumber } from '../../app/reports/receipt-number'
import { promiseNames, promises } from '../../app/reports/wording'
import { insertRows } from './insert-rows'
import { stableId } from './stable-id'
import type { Report, Sample } from './corpus/types'

type Context = {
  idOf: (id: string) => string
  unitOf: (code: string) => string | undefined
  campaignId: string
  drafts: Set<string>
}

/** Reports as drafts, and all but a few of them frozen and handed in with a receipt. */
export async function seedCorpusReports(pool: Pool, reports: Report[], context: Context) {
  const handedIn = reports.filter(({ id }) => !context.drafts.has(id))
  await insertRows(
    pool,
    'Report',
    reports.map((report) => reportRow(report, context)),
  )
  await insertRows(
    pool,
    'ReportSource',
    reports.flatMap(({ id, sourceDiaries }) =>
      sourceDiaries.map((diary) => ({ reportId: stableId(id), diaryEntryId: stableId(diary) })),
    ),
  )
  await insertRows(
    pool,
    'Revision',
    handedIn.map((report) => ({
      id: stableId(`${report.id} revision`),
      reportId: stableId(report.id),
      number: 1,
      reason: 'SUBMISSION',
      content: contentOf(report),
      characters: report.characters,
      createdById: context.idOf(report.authorId),
      createdAt: handInTime(report),
    })),
  )
  await insertRows(
    pool,
    'Submission',
    handedIn.map((report) => ({
      id: submissionId(report),
      reportId: stableId(report.id),
      revisionId: stableId(`${report.id} revision`),
      campaignId: context.campaignId,
      authorId: context.idOf(report.authorId),
      principal: true,
      receiptNumber: receiptNumber(
        2012,
        (limit) => Number.parseInt(submissionId(report).replaceAll('-', '').slice(0, 12), 16) % limit,
      ),
      submittedById: context.idOf(report.authorId),
      submittedAt: handInTime(report),
      late: false,
      promises: promiseNames.map((name) => promises[name]),
    })),
  )
}

export const submissionId = ({ id }: { id: string }) => stableId(`${id} submission`)

/** Two days after the text was finished, at a time of day that differs from report to report. */
function handInTime({ id, finishedOn }: Report): string {
  const minutes = Number.parseInt(stableId(id).slice(0, 3), 16) % 480
  return new Date(
    Math.min(Date.parse(finishedOn) + 2 * 86_400_000, Date.parse('2012-08-27')) + minutes * 60_000,
  ).toISOString()
}

const contentOf = (report: Report) => ({
  title: report.title,
  abstract: report.abstract,
  keywords: report.keywords,
  themes: report.themes,
  groups: report.groups,
  activityCodes: report.activities,
  methods: report.methods,
  sample: sampleText(report.sample),
  place: report.place,
  ...report.parts,
})

const reportRow = (report: Report, { idOf, unitOf, campaignId }: Context) => ({
  id: stableId(report.id),
  authorId: idOf(report.authorId),
  organizationId: unitOf(report.organizationCode),
  campaignId,
  principal: true,
  ...contentOf(report),
  version: 1,
  createdAt: `${report.fieldwork.to}T02:00:00Z`,
  updatedAt: handInTime(report),
})

function sampleText({ towns, villages, interviews, discussions, issued, returned, valid }: Sample): string {
  const parts = [`${towns} 个乡镇 ${villages} 个村（社区）`]
  if (interviews) parts.push(`访谈 ${interviews} 人`)
  if (discussions) parts.push(`座谈 ${discussions} 次`)
  if (issued) parts.push(`发放问卷 ${issued} 份，回收 ${returned} 份，有效 ${valid} 份`)
  return parts.join('，')
}
