import { Link, useSearchParams } from '@remix-run/react'
import { kindNames } from '../wording'

type Props = { similar: { id: string; kind: string; title: string; from?: string }[] | null }

/** Documents like the one read; looked for only when asked. */
export function Similar({ similar }: Props) {
  const [search] = useSearchParams()
  if (!similar) {
    const next = new URLSearchParams(search)
    next.set('similar', 'on')
    return (
      <p className="no-print mt-6">
        <Link to={`?${next}`} preventScrollReset className="inline-flex min-h-tap items-center">
          查找相似的内容
        </Link>
      </p>
    )
  }
  return (
    <section className="no-print mt-6">
      <h2 className="text-lg">相似的内容</h2>
      {similar.length === 0 && <p className="text-ink-soft">没有找到相似的内容。</p>}
      <ul>
        {similar.map(({ id, kind, title, from }) => (
          <li key={id} className="py-1">
            <Link to={`/library/${id.replace(':', '/')}`} className="inline-block py-2">
              {title}
            </Link>
            <span className="ml-3 text-sm text-ink-soft">{[kindNames[kind], from].filter(Boolean).join('　')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
