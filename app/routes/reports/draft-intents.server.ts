import type { Actor } from '../../accounts/actor'
import { compareContents } from '../../reports/compare'
import type { ReportContent } from '../../reports/content'
import type { DraftConflict } from '../../reports/draft-answer'
import { valuesOf } from '../../reports/form-values'
import { quotationOf } from '../../reports/quotation'
import { saveDraft, type Conflict, type SaveInput } from '../../reports/save-draft.server'
import { contentOfForm, type DraftForm } from '../../reports/schema'
import { setSource, takeFinding } from '../../reports/sources.server'
import { abridge } from '../../server/documents/compare-texts'
import { recordId } from '../../server/record-id'
import { withoutNames } from './without-names.server'

const saves: readonly string[] = ['autosave', 'save', 'keep-mine', 'take-theirs'] satisfies SaveInput['intent'][]

/**
 * Carries out what a button of the writing page asks: save, hand-in, link:<entry>, unlink:<entry>, quote:<finding>, keep-mine:<version>
 * or take-theirs in a conflict. Whatever it is, what was typed is saved with it.
 * @param append puts a quotation at the end of 情况, where no script can put it at the cursor
 */
export async function carryOut(actor: Actor, reportId: string, form: DraftForm, append: boolean) {
  const [verb = '', id] = form.intent.split(':')
  let mine = contentOfForm(form)
  let quotation: string | null = null
  if (verb === 'link' || verb === 'unlink')
    await setSource(actor, { reportId, entryId: recordId(id), linked: verb === 'link' })
  if (verb === 'quote') {
    const { summary, kind, date } = await takeFinding(actor, { reportId, findingId: recordId(id) })
    quotation = quotationOf(withoutNames(summary), kind, date)
    if (append) mine = { ...mine, situation: `${mine.situation.trimEnd()}\n\n${quotation}\n`.trimStart() }
  }
  const intent = saves.includes(verb)
    ? (verb as SaveInput['intent'])
    : append || verb === 'hand-in'
      ? 'save'
      : 'autosave'
  // a choice in a conflict names the version it was shown; typing on goes against the version it began with
  const version = intent === 'keep-mine' ? Number(id) || form.version : form.version
  const result = await saveDraft(actor, { reportId, version, content: mine, intent })
  return { mine, quotation, result }
}

/** What the person is shown of a conflict: both sides, marked. */
export function describeConflict(mine: ReportContent, { version, savedAt, content }: Conflict): DraftConflict {
  const comparison = compareContents(content, mine).map((field) => ({
    ...field,
    segments: abridge(field.segments),
  }))
  return { version, savedAt: savedAt.toISOString(), theirs: valuesOf(content), comparison }
}
