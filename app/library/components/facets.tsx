import { Link, useSearchParams } from '@remix-run/react'
import type { FacetCounts, FacetName } from '../../../search'
import type { SearchInput } from '../schema'
import { facetNames, kindNames } from '../wording'

const names = Object.keys(facetNames) as FacetName[]
const shown = 10

/** What the found documents can be narrowed by. A group is counted when it is opened; what is open stands in the address. */
export function Facets({ counts, input }: { counts: Partial<FacetCounts>; input: SearchInput }) {
  const [search] = useSearchParams()
  const toggled = (parameter: string, value: string) => {
    const next = new URLSearchParams(search)
    if (next.has(parameter, value)) next.delete(parameter, value)
    else next.append(parameter, value)
    if (parameter !== 'open' && parameter !== 'all') next.delete('page')
    return `?${next}`
  }
  return (
    <aside id="narrow" aria-label="缩小范围" className="no-print mb-6">
      <h2 className="mb-1 text-base">缩小范围</h2>
      {names.map((name) => {
        const values = counts[name]
        const some = input.all.includes(name) ? values : values?.slice(0, shown)
        return (
          <section key={name} aria-label={facetNames[name]} className="border-b border-line">
            <Link
              to={toggled('open', name)}
              preventScrollReset
              aria-expanded={values !== undefined}
              className="flex min-h-10 items-center justify-between text-ink no-underline hover:text-plum"
            >
              <span className="font-medium">
                {facetNames[name]}
                {input[name].length > 0 && `（已选 ${input[name].length}）`}
              </span>
              <span aria-hidden="true" className="text-ink-soft">
                {values ? '−' : '+'}
              </span>
            </Link>
            {values?.length === 0 && <p className="pb-2 text-sm text-ink-soft">这些结果里没有这一项。</p>}
            {some && some.length > 0 && (
              <ul className="pb-2 text-sm">
                {some.map(({ value, count }) => {
                  const chosen = input[name].includes(value)
                  return (
                    <li key={value}>
                      <Link
                        to={toggled(name, value)}
                        preventScrollReset
                        aria-current={chosen ? 'true' : undefined}
                        className="flex min-h-tap items-center justify-between gap-2 pl-2 text-ink no-underline hover:text-plum aria-[current]:font-semibold aria-[current]:text-plum"
                      >
                        <span>
                          {chosen && '✓ '}
                          {name === 'kind' ? kindNames[value] : value}
                        </span>
                        <span className="tabular-nums text-ink-soft">{count}</span>
                      </Link>
                    </li>
                  )
                })}
              </ul>
            )}
            {values && values.length > shown && (
              <Link
                to={toggled('all', name)}
                preventScrollReset
                className="mb-2 inline-flex min-h-tap items-center pl-2 text-sm"
              >
                {input.all.includes(name) ? '只看前几项' : `全部 ${values.length} 项`}
              </Link>
            )}
          </section>
        )
      })}
    </aside>
  )
}
