import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { ImportMapping } from '../../reports/components/import-mapping'
import { confirmImport } from '../../reports/confirm-import.server'
import { readImport } from '../../reports/import-queries.server'
import { importFormSchema } from '../../reports/word-import'
import { readForm } from '../../server/form.server'
import { recordId } from '../../server/record-id'
import { attempt } from '../../server/refusal'
import { Notice, PageHeader } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '核对导入内容 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'report.write')
  const importId = recordId(args.params.import)
  const { reportId, ...kept } = await readImport(actor, importId)
  if (reportId) throw redirect(`/reports/${reportId}/edit`)
  return kept
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'report.write')
  const form = await readForm(args.request, importFormSchema)
  if (!form.ok) return data(form.refused, 422)
  const done = await attempt(form.values, () => confirmImport(actor, recordId(args.params.import), form.value))
  return done.ok ? redirect(`/reports/${done.value.reportId}/edit`) : data(done.refused, 422)
}

export default function ImportMappingPage() {
  const { fileName, fileId, reading, drafts } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const [search] = useSearchParams()
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="核对读出的内容"
        trail={[
          { to: '/reports', label: '调研报告' },
          { to: '/reports/import', label: '导入 Word' },
        ]}
        lead={
          <>
            文件：{fileName}
            {'　'}
            <a className="underline" href={`/files/${fileId}`}>
              下载原文件
            </a>
          </>
        }
      />
      {refused?.errors.form && <Notice tone="warning">{refused.errors.form.join('；')}</Notice>}
      <ImportMapping
        reading={reading}
        drafts={drafts}
        target={search.get('report') ?? 'new'}
        errors={refused?.errors ?? {}}
        values={refused?.values ?? {}}
      />
    </div>
  )
}
