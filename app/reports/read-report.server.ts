import type { Actor } from '../accounts/actor'
import { db } from '../server/db.server'
import { factColumns, factsOf } from './queries.server'
import { contentColumns } from './own-report.server'
import { readableBy } from './readable.server'
import { storedContentSchema } from './schema'

/** One report to read: what was handed in, or the author's own draft. Another's is 404. */
export async function readReport(actor: Actor, reportId: string) {
  const row = await db.report.findFirst({
    where: { id: reportId, AND: readableBy(actor) },
    select: {
      id: true,
      authorId: true,
      updatedAt: true,
      author: { select: { name: true } },
      organization: { select: { name: true } },
      campaign: { select: { year: true, reportsDueAt: true, rules: true } },
      ...factColumns,
      ...contentColumns,
    },
  })
  if (!row) throw new Response(null, { status: 404 })
  const { id, authorId, updatedAt, author, organization, campaign, submissions, articles, ...draft } = row
  const frozen = submissions.some(({ withdrawal }) => !withdrawal) ? await frozenContent(id) : null
  return {
    id,
    isOwn: authorId === actor.id,
    updatedAt,
    author: author.name,
    unit: organization.name,
    campaign,
    facts: factsOf({ submissions, articles }),
    everSubmitted: submissions.length > 0,
    content: frozen ?? draft,
  }
}

async function frozenContent(reportId: string) {
  const { revision } = await db.submission.findFirstOrThrow({
    where: { reportId, withdrawal: { is: null } },
    select: { revision: { select: { content: true } } },
  })
  return storedContentSchema.parse(revision.content)
}

/** The standing receipt of her own report, or 404. */
export async function readReceipt(actor: Actor, reportId: string) {
  const submission = await db.submission.findFirst({
    where: { reportId, authorId: actor.id, withdrawal: { is: null } },
    select: {
      receiptNumber: true,
      submittedAt: true,
      late: true,
      principal: true,
      promises: true,
      revision: { select: { number: true, characters: true, content: true } },
      report: {
        select: {
          organization: { select: { name: true } },
          author: { select: { name: true } },
          campaign: { select: { year: true, name: true, reportsDueAt: true } },
        },
      },
    },
  })
  if (!submission) throw new Response(null, { status: 404 })
  const { report, revision, promises, ...receipt } = submission
  const { title, contributors } = storedContentSchema.parse(revision.content)
  return {
    ...receipt,
    title,
    contributors,
    promises: promises as string[],
    revision: revision.number,
    characters: revision.characters,
    unit: report.organization.name,
    author: report.author.name,
    campaign: report.campaign,
  }
}
