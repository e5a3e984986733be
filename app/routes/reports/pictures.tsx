import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { listPictures } from '../../reports/files.server'
import { recordId } from '../../server/record-id'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { EmptyState, PageHeader, Section } from '../../ui/page'
import { takePicture } from './take-picture.server'

export const meta: MetaFunction = () => [{ title: '报告图片 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'report.write')
  const reportId = recordId(args.params.report)
  return { reportId, ...(await listPictures(actor, reportId)) }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'report.write')
  const reportId = recordId(args.params.report)
  const taken = await takePicture(actor, reportId, args.request)
  return taken.ok ? redirect(`/reports/${reportId}/pictures`) : data(taken.refused, 422)
}

export default function Pictures() {
  const { reportId, title, handedIn, pictures } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        title="报告图片"
        trail={[
          { to: '/reports', label: '调研报告' },
          { to: `/reports/${reportId}/edit`, label: title || '写报告' },
        ]}
        lead="上传后，把图片下面那一行复制到正文里要放图的地方。图片里的拍摄地点等信息会自动去掉。"
      />
      {!handedIn && (
        <Section title="上传图片">
          <Form method="post" encType="multipart/form-data">
            <TextField
              type="file"
              label="图片（JPG、PNG、WebP，不超过 15 MB）"
              name="picture"
              accept="image/jpeg,image/png,image/webp"
              required
              errors={refused?.errors.picture ?? refused?.errors.form}
            />
            <Button>上传</Button>
          </Form>
        </Section>
      )}
      {pictures.length === 0 ? (
        <EmptyState title="这篇报告还没有图片" />
      ) : (
        <ul className="grid gap-4 md:grid-cols-3">
          {pictures.map(({ id, name, bytes }) => (
            <li key={id} className="rounded-box border border-line bg-paper p-3">
              <img src={`/files/${id}`} alt={name} loading="lazy" className="h-40 w-full object-contain" />
              <p className="truncate text-sm">
                {name}（{Math.ceil(bytes / 1024)} KB）
              </p>
              <input
                readOnly
                aria-label={`插入 ${name} 的写法`}
                value={`![说明](/files/${id})`}
                className="mt-1 w-full rounded-box border border-line-strong bg-white px-2 py-1 text-sm"
              />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
