import { Link, useSearchParams } from '@remix-run/react'
import type { SearchInput } from '../schema'
import { sortNames } from '../wording'

/** The order of the result, changed by one step; the score only for those who may order by it. */
export function Sorting({ sort, byScore }: { sort: SearchInput['sort']; byScore: boolean }) {
  const [search] = useSearchParams()
  const to = (value: string) => {
    const next = new URLSearchParams(search)
    next.delete('page')
    if (value === 'relevance') next.delete('sort')
    else next.set('sort', value)
    return `?${next}`
  }
  return (
    <nav aria-label="排序" className="flex gap-x-3">
      {Object.entries(sortNames)
        .filter(([value]) => byScore || value !== 'score')
        .map(([value, label]) => (
          <Link
            key={value}
            to={to(value)}
            aria-current={sort === value ? 'true' : undefined}
            className="inline-flex min-h-tap items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
          >
            {label}
          </Link>
        ))}
    </nav>
  )
}
