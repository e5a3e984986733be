import type { Actor } from '../accounts/actor'
import { currentCampaign } from '../accounts/campaign.server'
import { audit } from '../server/audit.server'
import { db, type Transaction } from '../server/db.server'
import { Refusal } from '../server/refusal'
import { partNames, parts, type ReportContent } from './content'
import { openDraft } from './create-draft.server'
import { lockEditableReport } from './own-report.server'
import { addRevision, keepRevision } from './revision.server'
import { limits } from './schema'
import { mappingOf, wordReadingSchema, type ImportForm, type WordReading } from './word-import'
import { joinParts } from './word-parts'
import { writeContent } from './write-content.server'

/**
 * Turns an uploaded Word file into a draft by the author's mapping, or puts it into a draft she has: what that
 * said before is kept as a revision. Confirming twice leads to the same draft.
 * @throws Refusal when a part would be too long, or the draft is handed in
 */
export async function confirmImport(actor: Actor, importId: string, form: ImportForm): Promise<{ reportId: string }> {
  const campaign = await currentCampaign()
  return db.$transaction(async (tx) => {
    const kept = await lockImport(tx, actor, importId)
    if (kept.reportId) return { reportId: kept.reportId }
    const reading = wordReadingSchema.parse(kept.reading)
    const reportId = form.target === 'new' ? (await openDraft(tx, actor, campaign)).id : form.target
    const report = await lockEditableReport(tx, actor, reportId)
    const content = contentOf(reading, form, report.content)
    const keep = { reportId, actorId: actor.id }
    if (form.target !== 'new') await keepRevision(tx, { ...keep, content: report.content, reason: 'SAVE' })
    await writeContent(tx, report, content)
    await addRevision(tx, { ...keep, content, reason: 'IMPORT' })
    await tx.reportFile.updateMany({
      where: { id: { in: [kept.fileId, ...reading.pictures] }, ownerId: actor.id, reportId: null },
      data: { reportId },
    })
    await tx.wordImport.update({ where: { id: importId }, data: { confirmedAt: new Date(), reportId } })
    await audit(tx, {
      actorId: actor.id,
      action: 'report.import',
      subjectType: 'report',
      subjectId: reportId,
      detail: { import: importId },
    })
    return { reportId }
  })
}

async function lockImport(tx: Transaction, actor: Actor, importId: string) {
  await tx.$queryRaw`SELECT 1 FROM "WordImport" WHERE "id" = ${importId}::uuid FOR UPDATE`
  const kept = await tx.wordImport.findFirst({ where: { id: importId, uploadedById: actor.id } })
  if (!kept) throw new Response(null, { status: 404 })
  return kept
}

/** The draft with the file's text in it; what the file does not have stays as the draft has it. */
function contentOf(reading: WordReading, form: ImportForm, before: ReportContent): ReportContent {
  const joined = joinParts(reading.sections, mappingOf(form))
  if (parts.every((part) => joined[part] === ''))
    throw new Refusal('还没有给任何一段选部分。请至少选一段归入“情况”“分析”或“建议”。')
  const long = parts.find((part) => joined[part].length > limits.part)
  if (long)
    throw new Refusal(
      `“${partNames[long]}”部分有 ${joined[long].length.toLocaleString(
        'en',
      )} 字，超过 ${limits.part.toLocaleString('en')} 字的上限。请把附录等段落选为“不导入”。`,
    )
  const words = reading.keywords.map((word) => word.slice(0, limits.keyword)).slice(0, 10)
  return {
    ...before,
    title: form.title || before.title,
    abstract: reading.abstract.slice(0, limits.abstract) || before.abstract,
    keywords: words.length ? words : before.keywords,
    situation: joined.situation || before.situation,
    analysis: joined.analysis || before.analysis,
    advice: joined.advice || before.advice,
  }
}
