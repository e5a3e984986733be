import { Link } from '@remix-run/react'
import { formatDate } from '../../ui/dates'

type Item = {
  slug: string
  title: string
  subtitle: string
  byline: string
  abstract: string
  publishedAt: Date | string
  column?: { name: string }
}

/** Published articles as a reader leafs through them. */
export function ArticleList({ articles }: { articles: Item[] }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {articles.map(({ slug, title, subtitle, byline, abstract, publishedAt, column }) => (
        <li key={slug} className="py-5">
          <h3 className="font-serif text-lg">
            <Link to={`/articles/${slug}`} prefetch="intent" className="no-underline hover:underline">
              {title}
            </Link>
          </h3>
          {subtitle && <p className="text-ink-soft">——{subtitle}</p>}
          <p className="mt-1 line-clamp-3">{abstract}</p>
          <p className="mt-1 text-sm text-ink-soft">
            {[column?.name, byline].filter(Boolean).join('　')}
            {'　'}
            <span className="whitespace-nowrap">{formatDate(publishedAt)}</span>
          </p>
        </li>
      ))}
    </ol>
  )
}
