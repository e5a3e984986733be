import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { readPublicColumns } from '../../publication/public-queries.server'
import { PageHeader } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '栏目 · 妇情' }]

export async function loader() {
  return { columns: await readPublicColumns() }
}

export default function Columns() {
  const { columns } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title="栏目"
        lead={
          <>
            从调研报告里选编刊发的文章。<a href="/feed.xml">订阅</a>
          </>
        }
      />
      <ul className="divide-y divide-line border-y border-line">
        {columns.map(({ slug, name, medium, description, _count }) => (
          <li key={slug} className="py-5">
            <h2 className="font-serif text-lg">
              <Link to={`/columns/${slug}`} className="no-underline hover:underline">
                {name}
              </Link>
            </h2>
            <p className="text-ink-soft">
              {medium}　{_count.articles} 篇
            </p>
            <p className="mt-1">{description}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
