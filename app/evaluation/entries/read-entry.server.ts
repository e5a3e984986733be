import { z } from 'zod'
import { db } from '../../server/db.server'
import { renderMarkdown } from '../../server/documents/markdown'
import { stands } from './published.server'

const text = z.string().catch('')
const content = z.object({
  title: text,
  abstract: text,
  sample: text,
  situation: text,
  analysis: text,
  advice: text,
  keywords: z.array(z.string()).catch([]),
})

/** The report as it was handed in, for screening, with who wrote it and what stands about it. */
export async function readEntry(roundId: string, entryId: string) {
  const entry = await db.entry.findFirst({
    where: { id: entryId, roundId },
    select: {
      id: true,
      screening: { select: { verdict: true, reason: true } },
      blindCopy: { select: { code: true } },
      submission: {
        select: {
          receiptNumber: true,
          submittedAt: true,
          late: true,
          promises: true,
          likeness: { select: { share: true } },
          withdrawal: { select: { reason: true, withdrawnAt: true } },
          revision: { select: { content: true, characters: true } },
          report: {
            select: {
              articles: { where: stands, select: { slug: true, title: true } },
              organization: { select: { name: true } },
              author: { select: { name: true, post: true } },
              contributors: { select: { name: true, unit: true }, orderBy: { position: 'asc' } },
            },
          },
        },
      },
    },
  })
  if (!entry) throw new Response(null, { status: 404 })
  const { title, abstract, keywords, sample, ...parts } = content.parse(entry.submission.revision.content)
  const next = await db.entry.findFirst({
    where: { roundId, screening: null, submission: { withdrawal: null }, id: { not: entryId } },
    orderBy: { submission: { submittedAt: 'asc' } },
    select: { id: true },
  })
  const { revision, ...submission } = entry.submission
  return {
    ...entry,
    submission,
    characters: revision.characters,
    next: next?.id ?? null,
    title,
    abstract,
    keywords,
    sample,
    parts: [
      ['情况', parts.situation],
      ['分析', parts.analysis],
      ['建议', parts.advice],
    ].map(([name, markdown]) => ({ name: name!, html: renderMarkdown(markdown!, { demote: 2 }) })),
  }
}
