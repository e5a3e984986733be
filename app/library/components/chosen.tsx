import { Link, useSearchParams } from '@remix-run/react'
import { readWithin } from '../refine'
import type { SearchInput } from '../schema'
import { facetNames, kindNames, modeNames, scopeNames } from '../wording'

type Name = keyof typeof facetNames

/** Everything that narrows the result, each to be taken off alone; nothing when the result is whole. */
export function Chosen({ input }: { input: SearchInput }) {
  const [search] = useSearchParams()
  const without = (name: string, value: string) => {
    const next = new URLSearchParams(search)
    next.delete(name, value)
    next.delete('page')
    return `?${next}`
  }
  const earlier = input.within.map((text) => ({ name: 'within', value: text, label: `结果中：${withinLabel(text)}` }))
  const facets = (Object.keys(facetNames) as Name[]).flatMap((name) =>
    input[name].map((value) => ({
      name,
      value,
      label: `${facetNames[name]}：${name === 'kind' ? (kindNames[value] ?? value) : value}`,
    })),
  )
  const chosen = [...earlier, ...facets]
  if (chosen.length === 0) return null
  return (
    <ul aria-label="已选范围" className="mb-4 flex flex-wrap items-center gap-2 text-sm">
      {chosen.map(({ name, value, label }) => (
        <li key={`${name} ${value}`}>
          <Link
            to={without(name, value)}
            aria-label={`去掉 ${label}`}
            className="flex min-h-tap items-center gap-2 rounded-box border border-plum bg-plum-pale px-3 text-plum-deep no-underline"
          >
            {label}
            <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <Link to={`?${new URLSearchParams({ q: input.q })}`} className="inline-flex min-h-tap items-center">
            全部去掉
          </Link>
        </li>
      )}
    </ul>
  )
}

function withinLabel(text: string): string {
  const { q, scope, mode } = readWithin(text)
  const notes = [scope !== 'all' && scopeNames[scope], mode === 'exact' && modeNames.exact].filter(Boolean)
  return q.slice(0, 30) + (notes.length > 0 ? `（${notes.join('、')}）` : '')
}
