import { ButtonLink } from '../../../ui/button'
import { formatDateTime, formatRemaining } from '../../../ui/dates'
import { Badge } from '../../../ui/page'
import type { Waiting } from '../workbench'

/** What waits, the first on top with the strongest button; each says by when. */
export function WaitingList({ waiting, now }: { waiting: Waiting[]; now: Date }) {
  if (waiting.length === 0) return <p className="text-ink-soft">现在没有等您办的事。</p>
  return (
    <ul className="divide-y divide-line">
      {waiting.map(({ key, title, detail, due, to, action, urgent }, index) => (
        <li key={key} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4 first:pt-0 last:pb-0">
          <div className="min-w-0 flex-1 basis-64">
            <p className="font-medium">{title}</p>
            {due && (
              <p className="mt-0.5">
                <Badge tone={urgent ? 'warning' : 'info'}>{formatRemaining(due, now)}</Badge>{' '}
                <span className="text-sm text-ink-soft">截止 {formatDateTime(due)}</span>
              </p>
            )}
            {!due && urgent && (
              <p className="mt-0.5">
                <Badge tone="warning">需要处理</Badge>
              </p>
            )}
            {detail && <p className="mt-0.5 wrap-anywhere text-sm text-ink-soft">{detail}</p>}
          </div>
          <ButtonLink to={to} tone={index === 0 ? 'primary' : 'plain'} prefetch="intent">
            {action}
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}
