import { Link } from '@remix-run/react'
import { findingKindNames } from '../../accounts/vocabulary'
import { Button } from '../../ui/button'
import { formatDate } from '../../ui/dates'
import { Badge } from '../../ui/page'
import type { PanelEntry } from '../sources.server'

/** Her diary beside the text. Its buttons belong to the draft's form, so that what was typed is saved with each. */
export function DiaryPanel({ entries, form }: { entries: PanelEntry[]; form: string }) {
  const linked = entries.filter((entry) => entry.linked)
  const others = entries.filter((entry) => !entry.linked)
  if (entries.length === 0)
    return (
      <p className="text-sm text-ink-soft">
        还没有日记。<Link to="/diary/new">记一篇妇情日记</Link>，写报告时可以直接引用。
      </p>
    )
  return (
    <div className="grid gap-3">
      {linked.length > 0 && <h3 className="text-sm text-ink-soft">本报告依据的日记（{linked.length} 篇）</h3>}
      {linked.map((entry) => (
        <Entry key={entry.id} entry={entry} form={form} />
      ))}
      {others.length > 0 && <h3 className="text-sm text-ink-soft">最近的日记</h3>}
      {others.map((entry) => (
        <Entry key={entry.id} entry={entry} form={form} />
      ))}
    </div>
  )
}

function Entry({
  entry: { id, date, place, excerpt, sensitive, linked, findings },
  form,
}: {
  entry: PanelEntry
  form: string
}) {
  return (
    <details open={linked} className="rounded-box border border-line bg-white px-3 py-2 text-sm">
      <summary className="min-h-tap content-center">
        {formatDate(date)} {place}
        {findings.length > 0 && <span className="text-ink-soft">（妇情 {findings.length} 条）</span>}
      </summary>
      <p className="my-2 text-ink-soft">{excerpt}…</p>
      {sensitive ? (
        <p className="my-2 text-signal">敏感日记，不引用到报告中。</p>
      ) : (
        findings.map((finding) => (
          <div key={finding.id} className="my-2 border-t border-line pt-2">
            <Badge>{findingKindNames[finding.kind]}</Badge> {finding.summary}
            <Button
              form={form}
              name="intent"
              value={`quote:${finding.id}`}
              tone="quiet"
              className="min-h-tap! block! px-0! text-sm!"
              aria-label={`引用：${finding.summary.slice(0, 20)}`}
            >
              引用到正文（隐去姓名）
            </Button>
          </div>
        ))
      )}
      <Button
        form={form}
        name="intent"
        value={`${linked ? 'unlink' : 'link'}:${id}`}
        tone="quiet"
        className="min-h-tap! px-0! text-sm!"
        aria-label={`${linked ? '取消关联' : '关联'} ${formatDate(date)} 的日记`}
      >
        {linked ? '取消关联' : '关联到本报告'}
      </Button>
    </details>
  )
}
