import type { Check } from '../checks'

const signs = { ok: '✓', warning: '!', blocking: '○' } as const
const words = { ok: '已满足', warning: '请留意', blocking: '报送前要改' } as const
const tones = { ok: 'text-ink-soft', warning: 'text-signal', blocking: 'text-ink font-medium' } as const

/** A quiet list of what is looked at before hand-in. */
export function CheckList({ checks }: { checks: Check[] }) {
  return (
    <ul className="grid gap-1 text-sm">
      {checks.map(({ key, level, text }) => (
        <li key={key} className={`flex gap-2 ${tones[level]}`}>
          <span aria-hidden="true" className="w-4 shrink-0 text-center">
            {signs[level]}
          </span>
          <span>
            <span className="sr-only">{words[level]}：</span>
            {text}
          </span>
        </li>
      ))}
    </ul>
  )
}
