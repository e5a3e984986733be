import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { MarkedChanges } from '../../ui/marked-changes'

type Props = {
  beside:
    | { view: 'original'; original: { title: string; abstract: string; parts: { name: string; html: string }[] } }
    | { view: 'changes'; changes: { kind: 'same' | 'removed' | 'added'; text: string }[] }
    | null
}

/** What stands left of the edition, on a phone below it: the report as it was handed in, never changed, or what was changed since. */
export function OriginalText({ beside }: Props) {
  if (!beside) return null
  return (
    <section
      id="original"
      aria-label="原稿"
      className="min-w-0 rounded-box border border-line bg-paper p-5 xl:order-first xl:sticky xl:top-4 xl:max-h-[calc(100vh-2rem)] xl:overflow-y-auto"
      tabIndex={0}
    >
      <nav aria-label="对照" className="mb-4 flex gap-5 border-b border-line">
        <View to="." current={beside.view === 'original'}>
          原稿
        </View>
        <View to="?view=changes" current={beside.view === 'changes'}>
          改动之处
        </View>
      </nav>
      {beside.view === 'original' ? <Original {...beside.original} /> : <Changes segments={beside.changes} />}
    </section>
  )
}

function View({ to, current, children }: { to: string; current: boolean; children: ReactNode }) {
  return (
    <Link
      to={to}
      preventScrollReset
      aria-current={current ? 'page' : undefined}
      className="-mb-px min-h-11 border-b-2 border-transparent px-1 pt-2 text-ink-soft no-underline aria-[current]:border-plum aria-[current]:font-medium aria-[current]:text-plum"
    >
      {children}
    </Link>
  )
}

function Original({ title, abstract, parts }: Extract<NonNullable<Props['beside']>, { view: 'original' }>['original']) {
  return (
    <>
      <h2 className="font-serif text-xl">{title}</h2>
      <p className="mt-2 text-sm text-ink-soft">{abstract}</p>
      {parts.map(({ name, html }) => (
        <div key={name}>
          <h3 className="mt-6 mb-2 text-lg font-medium">{name}</h3>
          <div className="reading" dangerouslySetInnerHTML={{ __html: html }} />
        </div>
      ))}
    </>
  )
}

function Changes({ segments }: { segments: { kind: 'same' | 'removed' | 'added'; text: string }[] }) {
  if (segments.every(({ kind }) => kind === 'same'))
    return <p className="text-ink-soft">正文和原稿一样，还没有改动。</p>
  return (
    <>
      <p className="mb-3 text-sm text-ink-soft">
        已保存的编发稿与原稿相比：<ins className="bg-good-pale text-good">加上的</ins>、
        <del className="bg-signal-pale text-signal">删去的</del>。
      </p>
      <MarkedChanges segments={segments} />
    </>
  )
}
