import { useLocation } from '@remix-run/react'
import { useMemo } from 'react'
import { KeyboardMap } from '../../ui/keyboard-map'

/** Steps through the marked words of a text. Each step is an address (#hit-3), so that going back works too. */
export function HitSteps({ hits }: { hits: number }) {
  const now = Number(/^#hit-(\d+)$/.exec(useLocation().hash)?.[1] ?? 0)
  const lines = useMemo(
    () => [
      { keys: 'n', key: 'n', label: '下一处命中', act: () => follow('next') },
      { keys: 'p', key: 'p', label: '上一处命中', act: () => follow('previous') },
    ],
    [],
  )
  if (hits === 0) return null
  const link = 'inline-flex min-h-11 items-center px-2'
  return (
    <nav
      aria-label="命中的词语"
      className="no-print sticky bottom-16 z-10 mt-6 flex flex-wrap items-center gap-x-4 rounded-box border border-line-strong bg-paper px-3 text-sm md:bottom-3"
    >
      <span role="status" className="tabular-nums">
        {now > 0 ? `第 ${now} 处，共 ${hits} 处` : `文中命中 ${hits} 处`}
      </span>
      {/* plain links: only the browser's own jump marks where it went */}
      <a data-step="previous" href={`#hit-${now > 1 ? now - 1 : hits}`} className={link}>
        ↑ 上一处
      </a>
      <a data-step="next" href={`#hit-${now < hits ? now + 1 : 1}`} className={link}>
        ↓ 下一处
      </a>
      <span className="ml-auto">
        <KeyboardMap lines={lines} />
      </span>
    </nav>
  )
}

const follow = (step: string) => document.querySelector<HTMLElement>(`[data-step="${step}"]`)?.click()
