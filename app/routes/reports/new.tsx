import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { createDraft } from '../../reports/create-draft.server'
import { attempt } from '../../server/refusal'
import { Button, ButtonLink } from '../../ui/button'
import { Notice, PageHeader, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '写一篇报告 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'report.write')
  return null
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'report.write')
  const made = await attempt({}, () => createDraft(actor))
  return made.ok ? redirect(`/reports/${made.value.id}/edit`) : data(made.refused, 422)
}

export default function NewReport() {
  const refused = useActionData<typeof action>()
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="写一篇报告"
        trail={[{ to: '/reports', label: '调研报告' }]}
        lead="报告由情况、分析、建议三部分组成，3,000—8,000 字。写的过程自动保存，可以随时停下。"
      />
      {refused && <Notice tone="warning">{refused.errors.form?.join('；')}</Notice>}
      <div className="grid gap-6 md:grid-cols-2">
        <Section title="在这里写">
          <p className="mb-4">三部分分开写，旁边是您的妇情日记，可以随手引用。</p>
          <Form method="post">
            <Button>开一篇新草稿</Button>
          </Form>
        </Section>
        <Section title="已经用 Word 写好了">
          <p className="mb-4">上传 .docx 文件，系统认出三个部分，核对后成为草稿。</p>
          <ButtonLink to="/reports/import" tone="plain">
            导入 Word 文件
          </ButtonLink>
        </Section>
      </div>
    </div>
  )
}
