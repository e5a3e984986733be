import { Link } from '@remix-run/react'
import { Progress } from '../../../ui/page'
import type { Standing } from '../workbench'

/** Where she stands, in a few figures that open. */
export function StandingFigures({ standing }: { standing: Standing[] }) {
  return (
    <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
      {standing.map(({ label, done, total, unit, to }) => {
        const figure =
          total === undefined ? (
            <>
              <span className="block text-sm text-ink-soft">{label}</span>
              <span className="text-xl font-semibold tabular-nums text-ink">{done}</span>{' '}
              <span className="text-ink-soft">{unit}</span>
            </>
          ) : (
            <Progress label={label} done={done} total={total} />
          )
        return (
          <li key={label}>
            {to ? (
              <Link to={to} className="block text-ink no-underline hover:text-plum">
                {figure}
              </Link>
            ) : (
              figure
            )}
          </li>
        )
      })}
    </ul>
  )
}
