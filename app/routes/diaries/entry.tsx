import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { EntryBody } from '../../diaries/components/entry-body'
import { readEntry } from '../../diaries/queries.server'
import { visibilityNames } from '../../diaries/wording'
import { Button, ButtonLink } from '../../ui/button'
import { formatDate, formatDateTime } from '../../ui/dates'
import { Badge, PageHeader, Section } from '../../ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${formatDate(data.content.date)}日记` : '日记'} · 妇情` },
]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'diary.read')
  return { ...(await readEntry(actor, args.params.entry!)), fieldworker: actor.role !== 'RESEARCHER' }
}

export default function Entry() {
  const { id, own, author, unit, content, photos, updatedAt, fieldworker } = useLoaderData<typeof loader>()
  return (
    <article className="max-w-3xl">
      <PageHeader
        title={
          <>
            <span className="whitespace-nowrap">{formatDate(content.date)}</span>{' '}
            <span className="inline-block font-normal">{content.place}</span>
          </>
        }
        trail={fieldworker ? [{ to: own ? '/diary' : '/diary?scope=unit', label: '妇情日记' }] : []}
        lead={
          <>
            {author}（{unit}）{' '}
            <Badge tone={content.sensitive ? 'warning' : 'plain'}>
              {content.sensitive ? '敏感，只有作者能看' : visibilityNames[content.visibility]}
            </Badge>
          </>
        }
        actions={
          own && (
            <>
              <ButtonLink to={`/diary/${id}/edit`} tone="plain">
                修改
              </ButtonLink>
              <Form method="post" action={`/diary/${id}/deletion`}>
                <Button tone="danger">删除</Button>
              </Form>
            </>
          )
        }
      />
      <Section>
        <EntryBody {...content} />
        {photos.length > 0 && (
          <ul className="mt-6 grid gap-4 sm:grid-cols-2">
            {photos.map((photo, index) => (
              <li key={photo.id}>
                <a href={`/photos/${photo.id}`}>
                  <img
                    src={`/photos/${photo.id}`}
                    width={photo.width}
                    height={photo.height}
                    loading="lazy"
                    alt={photo.caption || `照片 ${index + 1}`}
                    className="h-auto w-full rounded-box border border-line"
                  />
                </a>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <p className="text-sm text-ink-soft">
        最后保存于 {formatDateTime(updatedAt)}
        {!own && '。身份证号、电话、银行卡号已自动遮盖。'}
      </p>
    </article>
  )
}
