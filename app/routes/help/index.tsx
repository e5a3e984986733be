import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { readActor } from '../../accounts/session.server'
import { topics, type Topic } from '../../help/topics'
import { PageHeader, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '帮助 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await readActor(args)
  const own = actor?.role.toLowerCase().replace('_', '-')
  return { own: own && own in topics ? (own as Topic) : null }
}

export default function Help() {
  const { own } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title="帮助" lead="先看自己身份的一页；写报告之前看写作指引和隐私规定。" />
      {own && (
        <Section title={`您的身份：${topics[own].title}`}>
          <Link to={`/help/${own}`}>{topics[own].lead}</Link>
        </Section>
      )}
      <Section title="全部内容">
        <ul className="divide-y divide-line">
          {Object.entries(topics).map(([topic, { title, lead }]) => (
            <li key={topic} className="py-2">
              <Link to={`/help/${topic}`} className="font-medium">
                {title}
              </Link>
              <span className="ml-3 text-ink-soft">{lead}</span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
