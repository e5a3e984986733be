import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { stageNamesOfRounds } from '../wording'
import type { ChainLink } from './queries.server'

/** 初评 → 复评 → 终评: the rounds that lead here and go on from here. */
export function Chain({ links, here }: { links: SerializeFrom<ChainLink[]>; here: string }) {
  if (links.length < 2) return null
  return (
    <nav aria-label="各轮" className="mb-6">
      <ol className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {links.map(({ id, name, stage, entries, openedAt }, at) => (
          <li key={id} className="flex items-center gap-2">
            {at > 0 && (
              <span aria-hidden="true" className="text-ink-soft">
                →
              </span>
            )}
            <span>
              <span className="text-ink-soft">{stageNamesOfRounds[stage]} </span>
              {id === here ? <strong aria-current="page">{name}</strong> : <Link to={`/rounds/${id}`}>{name}</Link>}
              <span className="text-sm text-ink-soft tabular-nums">
                （{entries} 篇{openedAt && '，已开封'}）
              </span>
            </span>
          </li>
        ))}
      </ol>
    </nav>
  )
}
