import { Form, Link } from '@remix-run/react'
import { Button } from '../../ui/button'
import { entryFilterNames, entryFilters } from './filters'
import type { EntrySearch } from './schema'

/** Filters whose state is the address. */
export function EntryFilters({ search, cities }: { search: EntrySearch; cities: { value: string; label: string }[] }) {
  const control = 'min-h-11 rounded-box border border-line-strong bg-white px-3'
  const to = (state: string) =>
    `?${new URLSearchParams({ state, ...(search.city && { city: search.city }), ...(search.q && { q: search.q }) })}`
  return (
    <div className="no-print mb-4 grid gap-3">
      <nav aria-label="按状态筛选" className="flex flex-wrap gap-x-5 gap-y-1">
        {entryFilters.map((state) => (
          <Link
            key={state}
            to={to(state)}
            aria-current={search.state === state ? 'page' : undefined}
            className="min-h-tap content-center aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
          >
            {entryFilterNames[state]}
          </Link>
        ))}
      </nav>
      <Form method="get" className="flex flex-wrap items-center gap-3">
        <input type="hidden" name="state" value={search.state} />
        <select name="city" aria-label="市" defaultValue={search.city} className={control}>
          <option value="">全省</option>
          {cities.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <input
          type="search"
          name="q"
          aria-label="篇名或回执号"
          placeholder="篇名或回执号"
          defaultValue={search.q}
          className={control}
        />
        <Button tone="plain">查找</Button>
      </Form>
    </div>
  )
}
