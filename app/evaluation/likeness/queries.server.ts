import { z } from 'zod'
import { measureLikeness, readyText, sideBySide, type Span } from '../../../search/likeness'
import { db } from '../../server/db.server'
import { plainPassage, reportText } from '../../server/likeness/report-text'

const kept = z.array(z.object({ submissionId: z.string(), share: z.number() }))
const titled = z.object({ title: z.string().catch('') })

const submissionColumns = {
  submittedAt: true,
  receiptNumber: true,
  revision: { select: { content: true } },
  withdrawal: { select: { withdrawnAt: true } },
  report: { select: { title: true, organization: { select: { name: true } }, author: { select: { name: true } } } },
} as const

/** An entry beside the reports its text was found in, passage by passage. */
export async function readLikeness(roundId: string, entryId: string) {
  const entry = await db.entry.findFirst({
    where: { id: entryId, roundId },
    select: {
      id: true,
      submission: {
        select: { ...submissionColumns, likeness: { select: { share: true, sources: true, measuredAt: true } } },
      },
    },
  })
  if (!entry) throw new Response(null, { status: 404 })
  const { likeness, ...mine } = entry.submission
  const sources = kept.parse(likeness?.sources ?? [])
  const rows = await db.submission.findMany({
    where: { id: { in: sources.map(({ submissionId }) => submissionId) } },
    select: { id: true, ...submissionColumns },
  })
  const text = reportText(mine.revision.content)
  return {
    ...about(mine),
    measuredAt: likeness?.measuredAt ?? null,
    share: likeness?.share ?? null,
    sources: sources.flatMap(({ submissionId, share }) => {
      const row = rows.find(({ id }) => id === submissionId)
      return row
        ? [{ id: submissionId, share, ...about(row), passages: passagesOf(text, reportText(row.revision.content)) }]
        : []
    }),
  }
}

type Submission = {
  submittedAt: Date
  receiptNumber: string
  withdrawal: unknown
  revision: { content: unknown }
  report: { title: string; organization: { name: string }; author: { name: string } }
}

function about({ submittedAt, receiptNumber, withdrawal, revision, report }: Submission) {
  const title = titled.parse(revision.content).title || report.title
  return {
    title,
    author: report.author.name,
    unit: report.organization.name,
    submittedAt,
    receiptNumber,
    withdrawn: withdrawal !== null,
  }
}

function passagesOf(mine: string, theirs: string) {
  const { sources } = measureLikeness(readyText(mine), [{ id: 0, text: readyText(theirs) }])
  const cut = (text: string, { start, end }: Span) => plainPassage(text.slice(start, end))
  return (sources[0]?.passages ?? []).map((passage) => sideBySide(cut(mine, passage.mine), cut(theirs, passage.theirs)))
}
