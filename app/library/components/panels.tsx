import { Link, useSearchParams } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Panel } from '../panels.server'
import type { SearchInput } from '../schema'
import { panelNames } from '../wording'
import { Cloud } from './cloud'
import { TileMap } from './tile-map'
import { Trend } from './trend'

const panels = Object.keys(panelNames) as (keyof typeof panelNames)[]

/** Pictures of the result, each drawn by the server when its link is followed; what else can be done with it stands beside. */
export function Panels({ input, panel, children }: { input: SearchInput; panel: Panel | null; children: ReactNode }) {
  const [search] = useSearchParams()
  const to = (name: (typeof panels)[number]) => {
    const next = new URLSearchParams(search)
    if (input.panel === name) next.delete('panel')
    else next.set('panel', name)
    return `?${next}`
  }
  return (
    <div className="mb-4">
      <div className="no-print flex flex-wrap items-start gap-x-3 text-sm">
        <nav aria-label="结果的图" className="flex flex-wrap gap-x-3">
          {panels.map((name) => (
            <Link
              key={name}
              to={to(name)}
              preventScrollReset
              aria-current={input.panel === name ? 'true' : undefined}
              className="inline-flex min-h-tap items-center aria-[current]:font-semibold"
            >
              {panelNames[name]}
              {input.panel === name ? ' ▴' : ' ▾'}
            </Link>
          ))}
        </nav>
        {children}
      </div>
      {panel?.kind === 'map' && <TileMap cities={panel.cities} counties={panel.counties} input={input} />}
      {panel?.kind === 'trend' && <Trend months={panel.months} input={input} />}
      {panel?.kind === 'cloud' && <Cloud words={panel.words} of={panel.of} />}
    </div>
  )
}
