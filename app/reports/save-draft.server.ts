import type { Actor } from '../accounts/actor'
import { audit } from '../server/audit.server'
import { db } from '../server/db.server'
import { sameContent, type ReportContent } from './content'
import { lockEditableReport } from './own-report.server'
import { addRevision, keepAutosave, keepRevision } from './revision.server'
import { writeContent } from './write-content.server'

export type SaveInput = {
  reportId: string
  /** the version the text was typed on */
  version: number
  content: ReportContent
  /** autosave, the save button, or one of the two ways out of a conflict */
  intent: 'autosave' | 'save' | 'keep-mine' | 'take-theirs'
}

export type Saved = { kind: 'saved'; version: number; savedAt: Date; content: ReportContent }
/** Someone, or another window, saved something else meanwhile; nothing was written. */
export type Conflict = { kind: 'conflict'; version: number; savedAt: Date; content: ReportContent }

/**
 * Saves a draft on the version it was typed on. A stale save writes nothing and returns what stands now;
 * a repeated one (same content) is simply saved. Whichever side of a conflict wins, the other one is kept
 * as a revision.
 * @throws Refusal once the report is handed in
 */
export function saveDraft(actor: Actor, { reportId, version, content, intent }: SaveInput): Promise<Saved | Conflict> {
  return db.$transaction(async (tx) => {
    const report = await lockEditableReport(tx, actor, reportId)
    const keep = { reportId, actorId: actor.id }
    if (intent === 'take-theirs') {
      if (!sameContent(report.content, content)) await addRevision(tx, { ...keep, content, reason: 'SAVE' })
      return { kind: 'saved', version: report.version, savedAt: report.updatedAt, content: report.content }
    }
    if (sameContent(report.content, content)) {
      if (intent !== 'autosave') await keepRevision(tx, { ...keep, content, reason: 'SAVE' })
      return { kind: 'saved', version: report.version, savedAt: report.updatedAt, content }
    }
    if (report.version !== version) {
      return { kind: 'conflict', version: report.version, savedAt: report.updatedAt, content: report.content }
    }
    if (intent === 'keep-mine') await keepRevision(tx, { ...keep, content: report.content, reason: 'SAVE' })
    const written = await writeContent(tx, report, content)
    if (intent === 'autosave') await keepAutosave(tx, { ...keep, content })
    else {
      const { number } = await addRevision(tx, { ...keep, content, reason: 'SAVE' })
      await audit(tx, {
        actorId: actor.id,
        action: 'report.save',
        subjectType: 'report',
        subjectId: reportId,
        detail: { revision: number },
      })
    }
    return { kind: 'saved', version: written.version, savedAt: written.updatedAt, content }
  })
}
