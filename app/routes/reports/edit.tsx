import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { readCampaignRules } from '../../accounts/campaign-rules'
import { authorize } from '../../accounts/session.server'
import { DraftEditor } from '../../reports/components/draft-editor'
import editorStyles from '../../reports/editor.css?url'
import { valuesOf, valuesOfRefused } from '../../reports/form-values'
import { findOwnDraft } from '../../reports/queries.server'
import { draftBytes, draftFormSchema } from '../../reports/schema'
import { readDiaryPanel } from '../../reports/sources.server'
import { readForm } from '../../server/form.server'
import { recordId } from '../../server/record-id'
import { attempt } from '../../server/refusal'
import { Notice, PageHeader } from '../../ui/page'
import { carryOut, describeConflict } from './draft-intents.server'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `写报告：${page?.draft.values.title || '未命名'} · 妇情` },
]
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: editorStyles }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'report.write')
  const reportId = recordId(args.params.report)
  const [{ content, version, updatedAt, campaign, handedIn }, entries] = await Promise.all([
    findOwnDraft(actor, reportId),
    readDiaryPanel(actor, reportId),
  ])
  return {
    reportId,
    handedIn,
    owner: actor.id,
    draft: { values: valuesOf(content), version, savedAt: updatedAt },
    entries,
    rules: readCampaignRules(campaign.rules),
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'report.write')
  const reportId = recordId(args.params.report)
  const form = await readForm(args.request, draftFormSchema, { maxBytes: draftBytes })
  if (!form.ok) return data({ ...form.refused, conflict: null }, 422)
  const done = await attempt(form.values, () => carryOut(actor, reportId, form.value, true))
  if (!done.ok) return data({ ...done.refused, conflict: null }, 422)
  const { mine, result } = done.value
  if (result.kind === 'saved')
    return redirect(`/reports/${reportId}/${form.value.intent === 'hand-in' ? 'submission' : 'edit'}`)
  return data(
    {
      errors: {},
      values: { ...valuesOf(mine), version: form.value.version },
      conflict: describeConflict(mine, result),
    },
    409,
  )
}

export default function Edit() {
  const { reportId, handedIn, owner, draft, entries, rules } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const typed = refused && Object.keys(refused.values).length > 0 ? refused.values : null
  const shown = typed
    ? { ...draft, values: valuesOfRefused(typed), version: Number(typed.version) || draft.version }
    : draft
  return (
    <>
      <PageHeader
        title="写调研报告"
        trail={[{ to: '/reports', label: '调研报告' }]}
        actions={<DraftLinks reportId={reportId} />}
      />
      {handedIn && (
        <Notice tone="warning">
          这篇报告已经报送，内容已定稿。需要修改请先在
          <Link className="underline" to={`/reports/${reportId}`}>
            报告页面
          </Link>
          撤回报送。
        </Notice>
      )}
      {(!handedIn || typed) && (
        <DraftEditor
          reportId={reportId}
          owner={owner}
          draft={shown}
          entries={entries}
          rules={rules}
          errors={refused?.errors ?? {}}
          conflict={refused?.conflict ?? null}
        />
      )}
    </>
  )
}

function DraftLinks({ reportId }: { reportId: string }) {
  return (
    <>
      <Link to={`/reports/${reportId}`} className="min-h-tap content-center">
        通读
      </Link>
      <Link to={`/reports/${reportId}/revisions`} className="min-h-tap content-center">
        修订记录
      </Link>
      <Link to={`/reports/import?report=${reportId}`} className="min-h-tap content-center">
        导入 Word
      </Link>
    </>
  )
}
