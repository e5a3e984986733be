import { useNavigate, useRevalidator } from '@remix-run/react'
import { useRef, type FormEvent } from 'react'
import type { CampaignRules } from '../../accounts/campaign-rules'
import { Button } from '../../ui/button'
import { TextArea, TextField } from '../../ui/field'
import { fieldsOf } from '../../ui/fields-of'
import { Notice } from '../../ui/page'
import { useDraft } from '../browser/use-draft'
import { countCharacters } from '../../server/documents/character-count'
import { abstractRange, checkReport } from '../checks'
import type { DraftConflict } from '../draft-answer'
import { contentOfValues, type FormValues } from '../form-values'
import type { PanelEntry } from '../sources.server'
import { AboutFields } from './about-fields'
import { ConflictPanel } from './conflict-panel'
import { DraftMargin } from './draft-margin'
import { LeftCopyNotice } from './left-copy-notice'
import { SaveStatus } from './save-status'
import { TextParts } from './text-parts'

type Props = {
  reportId: string
  owner: string
  draft: { values: FormValues; version: number; savedAt: Date }
  errors: Record<string, string[]>
  conflict: DraftConflict | null
  entries: PanelEntry[]
  rules: CampaignRules
}

const formId = 'draft'

/** The writing page. A plain form that posts; with scripts it saves by itself, counts, and sets text visually. */
export function DraftEditor({
  reportId,
  owner,
  draft,
  errors: posted,
  conflict: postedConflict,
  entries,
  rules,
}: Props) {
  const { form, base, live, state, left, changed, replace, settleLeft, send } = useDraft(reportId, owner, draft)
  const insert = useRef<((markdown: string) => void) | null>(null)
  const { revalidate } = useRevalidator()
  const navigate = useNavigate()
  const content = contentOfValues(live)
  const errors = state.kind === 'refused' ? state.errors : posted
  const field = fieldsOf({ values: base.values, errors })
  const conflict = state.kind === 'conflict' ? state.conflict : state.kind === 'idle' ? postedConflict : null

  async function carryOut(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const intent = submitter instanceof HTMLButtonElement ? submitter.value : 'save'
    const answer = await send(intent)
    if (answer?.kind !== 'saved') return
    if (intent === 'hand-in') return navigate(`/reports/${reportId}/submission`)
    if (intent.startsWith('take-theirs')) replace(answer.values, answer.version)
    if (answer.quotation) insert.current?.(answer.quotation)
    if (/^(link|unlink|quote):/.test(intent)) revalidate()
  }

  return (
    <form
      id={formId}
      ref={form}
      key={base.number}
      method="post"
      action={`/reports/${reportId}/edit`}
      onSubmit={carryOut}
      onInput={changed}
    >
      <input type="hidden" name="version" value={base.version} readOnly />
      <div className="sticky top-0 z-20 -mx-4 mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-ground px-4 py-2 md:-mx-8 md:px-8">
        <Button name="intent" value="save" tone="plain">
          保存
        </Button>
        <Button name="intent" value="hand-in">
          去报送…
        </Button>
        <SaveStatus state={state} savedAt={draft.savedAt} />
      </div>
      {errors.form && <Notice tone="warning">{errors.form.join('；')}</Notice>}
      {conflict && <ConflictPanel conflict={conflict} form={formId} />}
      {left && <LeftCopyNotice copy={left} onChoice={settleLeft} />}
      <div className="gap-8 lg:grid lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="min-w-0">
          <TextField label="题目" {...field('title')} autoComplete="off" />
          <TextArea
            label={`摘要（${countCharacters(live.abstract)} 字，要求 ${abstractRange.min}—${abstractRange.max} 字）`}
            {...field('abstract')}
            rows={5}
          />
          <TextField
            label={`关键词（${content.keywords.length} 个，要求 3—5 个）`}
            help="用顿号隔开，如：留守妇女、互助组、心理健康"
            {...field('keywords')}
            autoComplete="off"
          />
          <AboutFields values={base.values} errors={errors} />
          <TextParts reportId={reportId} values={base.values} content={content} errors={errors} insert={insert} />
        </div>
        <DraftMargin
          content={content}
          rules={rules}
          checks={checkReport(content, rules)}
          entries={entries}
          form={formId}
        />
      </div>
    </form>
  )
}
