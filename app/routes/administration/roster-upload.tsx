import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { rosterColumns } from '../../accounts/roster/columns'
import { listImports } from '../../accounts/roster/queries.server'
import { uploadRoster } from '../../accounts/roster/upload-roster.server'
import { authorize } from '../../accounts/session.server'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button } from '../../ui/button'
import { formatDateTime } from '../../ui/dates'
import { TextField } from '../../ui/field'
import { Notice, PageHeader, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '导入名册 · 妇情' }]

const upload = z.object({ file: z.instanceof(File, { error: '请选择名册文件' }) })

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  return { imports: await listImports(actor) }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  const form = await readForm(args.request, upload, { maxBytes: 6 * 1024 * 1024 })
  if (!form.ok) return data(form.refused, 422)
  const { file } = form.value
  const kept = await attempt({}, async () =>
    uploadRoster(actor, { bytes: Buffer.from(await file.arrayBuffer()), fileName: file.name }),
  )
  return kept.ok ? redirect(`/people/imports/${kept.value}`) : data(kept.refused, 422)
}

export default function RosterUpload() {
  const { imports } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="导入名册"
        trail={[{ to: '/people', label: '人员' }]}
        lead="上传 Excel 名册后先预览，逐行说明哪里有误；确认之前不会开通任何账号。"
      />
      {refused?.errors.form && (
        <Notice tone="warning" title="没有收到名册">
          {refused.errors.form.join('；')}
        </Notice>
      )}
      <Section
        title="第一步：填好名册"
        actions={
          <a href="/people/import/template" download>
            下载空白模板
          </a>
        }
      >
        <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[8em_1fr]">
          {rosterColumns.map(({ key, names, required, hint }) => (
            <div key={key} className="contents">
              <dt className="font-medium">
                {names[0]}
                {required && '（必填）'}
              </dt>
              <dd className="text-ink-soft max-sm:mb-2">{hint}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title="第二步：上传预览">
        <Form method="post" encType="multipart/form-data">
          <TextField
            label="名册文件（.xlsx，不超过 5 MB、5000 行）"
            name="file"
            type="file"
            accept=".xlsx"
            required
            errors={refused?.errors.file}
          />
          <Button>上传并预览</Button>
        </Form>
      </Section>
      {imports.length > 0 && (
        <Section title="最近上传">
          <ul className="divide-y divide-line">
            {imports.map(({ id, fileName, uploadedAt, confirmedAt, created }) => (
              <li key={id} className="flex flex-wrap justify-between gap-x-4 py-2">
                <Link to={`/people/imports/${id}`}>{fileName}</Link>
                <span className="text-sm text-ink-soft">
                  {formatDateTime(uploadedAt)}
                  {'　'}
                  {created > 0 ? `已导入 ${created} 人` : confirmedAt ? '正在导入' : '没有导入'}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}
