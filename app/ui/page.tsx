import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

type HeaderProps = { title: ReactNode; lead?: ReactNode; actions?: ReactNode; trail?: { to: string; label: string }[] }

/** Title of a page with what can be done there and the way back up. */
export function PageHeader({ title, lead, actions, trail = [] }: HeaderProps) {
  return (
    <header className="mb-6">
      {trail.length > 0 && (
        <nav aria-label="位置" className="no-print mb-1 text-sm text-ink-soft">
          {trail.map(({ to, label }) => (
            <span key={to}>
              <Link to={to} className="text-ink-soft">
                {label}
              </Link>{' '}
              ›{' '}
            </span>
          ))}
        </nav>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h1 className="text-2xl">{title}</h1>
        {actions && <div className="no-print flex flex-wrap gap-3">{actions}</div>}
      </div>
      {lead && <p className="mt-2 max-w-3xl text-ink-soft">{lead}</p>}
    </header>
  )
}

export function Section({
  title,
  actions,
  children,
  id,
}: {
  title?: ReactNode
  actions?: ReactNode
  children: ReactNode
  id?: string
}) {
  return (
    <section id={id} className="mb-8 rounded-box border border-line bg-paper p-5 md:p-6 print:border-0 print:p-0">
      {title && (
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-3">
          <h2 className="text-lg">{title}</h2>
          {actions}
        </div>
      )}
      {children}
    </section>
  )
}

/** Why a list is empty and what to do about it. */
export function EmptyState({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="rounded-box border border-dashed border-line-strong px-6 py-10 text-center">
      <p className="text-lg">{title}</p>
      {children && <div className="mt-2 text-ink-soft">{children}</div>}
    </div>
  )
}

const noticeTones = {
  info: 'border-plum bg-plum-pale',
  good: 'border-good bg-good-pale',
  warning: 'border-signal bg-signal-pale',
} as const

export function Notice({
  tone = 'info',
  title,
  children,
}: {
  tone?: keyof typeof noticeTones
  title?: ReactNode
  children?: ReactNode
}) {
  return (
    <div
      role={tone === 'warning' ? 'alert' : 'status'}
      className={`mb-6 rounded-box border-l-4 px-4 py-3 ${noticeTones[tone]}`}
    >
      {title && <p className="font-semibold">{title}</p>}
      {children}
    </div>
  )
}

const badgeTones = {
  plain: 'border-line-strong text-ink-soft',
  info: 'border-plum text-plum-deep bg-plum-pale',
  good: 'border-good text-good bg-good-pale',
  warning: 'border-signal text-signal bg-signal-pale',
} as const

/** A state in words; the colour only helps. */
export function Badge({ tone = 'plain', children }: { tone?: keyof typeof badgeTones; children: ReactNode }) {
  return (
    <span className={`inline-block whitespace-nowrap rounded-box border px-2 text-sm leading-6 ${badgeTones[tone]}`}>
      {children}
    </span>
  )
}

/** A progress bar that also says its numbers. */
export function Progress({ done, total, label }: { done: number; total: number; label: string }) {
  return (
    <div>
      <div className="flex justify-between gap-4 text-sm">
        <span>{label}</span>
        <span className="tabular-nums">
          {done} / {total}
        </span>
      </div>
      <progress
        value={done}
        max={Math.max(total, 1)}
        aria-label={label}
        className="mt-1 h-2 w-full appearance-none overflow-hidden rounded-box bg-sunken [&::-moz-progress-bar]:bg-plum [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-plum"
      />
    </div>
  )
}
