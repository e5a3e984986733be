import { Link, useSearchParams } from '@remix-run/react'
import type { FacetCounts } from '../../../search'
import type { SearchInput } from '../schema'
import { facetNames, kindNames } from '../wording'

type Name = keyof typeof facetNames
const shown = 8

/** What the found documents can be narrowed by, with counts; chosen values can be taken off again. */
export function Facets({ counts, input }: { counts: FacetCounts; input: SearchInput }) {
  const [search] = useSearchParams()
  const toggled = (name: Name, value: string, chosen: boolean) => {
    const next = new URLSearchParams(search)
    next.delete('page')
    if (chosen) next.delete(name, value)
    else next.append(name, value)
    return `?${next}`
  }
  const names = (Object.keys(facetNames) as Name[]).filter((name) => (counts[name].length > 1 && (name !== 'county' || input.city.length > 0)) || input[name].length > 0)
  return (
    <aside aria-label="缩小范围" className="mb-6">
      {names.map((name) => (
        <details key={name} open={name === 'kind' || name === 'city' || name === 'theme' || input[name].length > 0} className="mb-3 border-b border-line pb-2">
          <summary className="min-h-9 content-center font-medium">{facetNames[name]}</summary>
          <ul className="text-sm">
            {counts[name].slice(0, shown).map(({ value, count }) => {
              const chosen = input[name].includes(value)
              return (
                <li key={value}>
                  <Link to={toggled(name, value, chosen)} preventScrollReset aria-current={chosen ? 'true' : undefined} className="flex min-h-9 items-center justify-between gap-2 text-ink no-underline hover:text-plum aria-[current]:font-semibold aria-[current]:text-plum">
                    <span>{chosen && '✓ '}{name === 'kind' ? kindNames[value] : value}</span>
                    <span className="tabular-nums text-ink-soft">{count}</span>
                  </Link>
                </li>
              )
            })}
          </ul>
        </details>
      ))}
    </aside>
  )
}
