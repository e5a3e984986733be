import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { DropZone } from '../../reports/components/drop-zone'
import { wordFileSchema } from '../../reports/forms'
import { waitingDays } from '../../reports/forget-imports.server'
import { listOpenImports } from '../../reports/import-queries.server'
import { uploadWord } from '../../reports/upload-word.server'
import { UPLOAD_BYTES } from '../../server/documents/upload-limits'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button } from '../../ui/button'
import { formatDateTime } from '../../ui/dates'
import { PageHeader, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '导入 Word · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'report.write')
  return { open: await listOpenImports(actor), days: waitingDays }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'report.write')
  const form = await readForm(args.request, wordFileSchema, { maxBytes: UPLOAD_BYTES.word + 64 * 1024 })
  if (!form.ok) return data(form.refused, 422)
  const { file } = form.value
  const done = await attempt({}, async () =>
    uploadWord(actor, { bytes: Buffer.from(await file.arrayBuffer()), fileName: file.name }),
  )
  if (!done.ok) return data(done.refused, 422)
  return redirect(`/reports/import/${done.value.id}${new URL(args.request.url).search}`)
}

export default function Import() {
  const { open, days } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const sending = useNavigation().state !== 'idle'
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="导入 Word 文件"
        trail={[{ to: '/reports', label: '调研报告' }]}
        lead="标题、列表、表格、图片都会保留。上传后先看系统读出了什么，核对无误再成为草稿；原文件一并存好。"
      />
      <Section>
        <Form method="post" encType="multipart/form-data">
          <DropZone errors={refused?.errors.file ?? refused?.errors.form} />
          <Button disabled={sending}>{sending ? '正在上传和读取…' : '上传并读取'}</Button>
        </Form>
      </Section>
      {open.length > 0 && (
        <Section title="上传过、还没有确认的">
          <p className="mb-3 text-sm text-ink-soft">上传后 {days} 天没有确认的，会自动删除。</p>
          <ul className="grid gap-2">
            {open.map(({ id, fileName, uploadedAt }) => (
              <li key={id}>
                <Link to={`/reports/import/${id}`} className="underline">
                  {fileName}
                </Link>{' '}
                <span className="text-sm text-ink-soft">{formatDateTime(uploadedAt)} 上传</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}
