import type { Actor } from '../accounts/actor'
import { db } from '../server/db.server'
import { measureReport } from '../server/likeness/measure.server'
import { plainPassage, reportText } from '../server/likeness/report-text'
import type { ReportContent } from './content'
import { readableBy } from './readable.server'

/** What an author is told of her draft: the share, her own passages, and where they stand if she may read that. */
export type DraftLikeness = {
  share: number
  sources: { report: { id: string; title: string } | null; passages: string[] }[]
}

/** Compares a draft with the reports other people have handed in. Of their texts nothing is shown. */
export async function likenessOfDraft(actor: Actor, reportId: string, content: ReportContent): Promise<DraftLikeness> {
  const { share, sources } = (await measureReport(reportId, content)).likeness
  const readable =
    sources.length === 0
      ? []
      : await db.report.findMany({
          where: { AND: [readableBy(actor), { submissions: { some: { id: { in: sources.map(({ id }) => id) } } } }] },
          select: { id: true, title: true, submissions: { select: { id: true } } },
        })
  const text = reportText(content)
  return {
    share,
    sources: sources.map(({ id, passages }) => {
      const report = readable.find(({ submissions }) => submissions.some((submission) => submission.id === id))
      return {
        report: report ? { id: report.id, title: report.title } : null,
        passages: passages.map(({ mine }) => plainPassage(text.slice(mine.start, mine.end))),
      }
    }),
  }
}
