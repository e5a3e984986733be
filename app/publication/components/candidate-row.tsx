import type { SerializeFrom } from '@remix-run/node'
import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { formatDate } from '../../ui/dates'
import { Badge } from '../../ui/page'
import type { findCandidates } from '../candidates.server'
import { awardNames } from '../wording'

type Row = SerializeFrom<Awaited<ReturnType<typeof findCandidates>>['rows'][number]>

/** A report with what speaks for it, and the way to begin an edition for one of the columns. */
export function CandidateRow({ row, columns }: { row: Row; columns: { id: string; name: string }[] }) {
  return (
    <li className="grid gap-4 py-4 lg:grid-cols-[minmax(0,1fr)_16rem]">
      <div>
        <h2 className="text-lg">
          <a href={`/library/report/${row.reportId}`}>{row.title}</a>
        </h2>
        <p className="text-sm text-ink-soft">
          {row.unit}　{row.author}　{row.characters.toLocaleString('en')} 字　{formatDate(row.submittedAt)}报送
        </p>
        <p className="mt-1 line-clamp-3">{row.abstract}</p>
        <p className="mt-2 flex flex-wrap gap-2">
          {row.grade && <Badge tone="good">{awardNames[row.grade]}</Badge>}
          {row.score && <Badge tone="info">均分 {row.score}</Badge>}
          {row.themes.map((theme) => (
            <Badge key={theme}>{theme}</Badge>
          ))}
          {row.articles > 0 && <Badge tone="warning">已编 {row.articles} 篇</Badge>}
        </p>
      </div>
      <Form method="post" className="flex items-start gap-2 lg:justify-end">
        <input type="hidden" name="reportId" value={row.reportId} />
        <label className="min-w-0 flex-1">
          <span className="sr-only">编入栏目</span>
          <select name="columnId" className="h-11 w-full rounded-box border border-line-strong bg-white px-2">
            {columns.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Button tone="plain" className="shrink-0">
          编发
        </Button>
      </Form>
    </li>
  )
}
