import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { helpPage } from '../../help/content.server'
import { isTopic, topics } from '../../help/topics'
import { PageHeader } from '../../ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? '帮助'} · 妇情` }]

export function loader({ params: { topic } }: LoaderFunctionArgs) {
  if (!isTopic(topic)) throw new Response(null, { status: 404 })
  return { ...topics[topic], html: helpPage(topic) }
}

export default function HelpTopic() {
  const { title, lead, html } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={title} lead={lead} trail={[{ to: '/help', label: '帮助' }]} />
      <div className="reading help" dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  )
}
