import { Link } from '@remix-run/react'
import { Badge } from '../../ui/page'
import { stageNames, type Stage } from '../lifecycle'

const states = { done: ['good', '已完成'], current: ['info', '进行中'], waiting: ['plain', '未开始'] } as const

/** The round as a line of stages with figures, and what stands in the way of each. */
export function StageLine({ stages, readable }: { stages: Stage[]; readable: (path: string) => boolean }) {
  return (
    <ol className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
      {stages.map(({ key, path, state, standing, blocks }, index) => {
        const [tone, label] = states[state]
        return (
          <li
            key={key}
            className={`flex flex-col rounded-box border bg-paper p-4 ${state === 'current' ? 'border-plum' : 'border-line'}`}
          >
            <div className="flex items-baseline justify-between gap-2">
              <h2 className="text-lg">
                <span className="mr-2 text-ink-soft">{index + 1}</span>
                {readable(path) ? <Link to={path}>{stageNames[key]}</Link> : stageNames[key]}
              </h2>
              <Badge tone={tone}>{label}</Badge>
            </div>
            <p className="mt-1 tabular-nums">{standing}</p>
            {blocks && state !== 'done' && <p className="mt-1 text-sm text-ink-soft">{blocks}</p>}
          </li>
        )
      })}
    </ol>
  )
}
