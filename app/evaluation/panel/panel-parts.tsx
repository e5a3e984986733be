import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { Select, TextField } from '../../ui/field'
import { Badge, EmptyState } from '../../ui/page'
import { Table } from '../../ui/table'
import type { Candidate, ConflictRow, SeatRow } from './queries.server'

export function SeatTable({ seats, closed }: { seats: SeatRow[]; closed: boolean }) {
  if (seats.length === 0) return <EmptyState title="还没有评委">在下面勾选有评委身份的人，加入评审组。</EmptyState>
  return (
    <Table
      caption="席位" rows={seats} rowKey={({ id }) => id}
      columns={[
        { key: 'number', label: '席位', numeric: true, cell: ({ number }) => number },
        { key: 'name', label: '评委', cell: ({ name, unit, vacatedAt, vacatedReason }) => <>{name}<span className="block text-ink-soft">{unit}</span>{vacatedAt && <Badge>已退出：{vacatedReason}</Badge>}</> },
        { key: 'expertise', label: '专长', cell: ({ expertise }) => expertise.join('、') },
        { key: 'conflicts', label: '须回避', numeric: true, cell: ({ conflicts }) => `${conflicts} 篇` },
        { key: 'load', label: '已提交 / 已分', numeric: true, cell: ({ submitted, assigned }) => `${submitted} / ${assigned}` },
        { key: 'act', label: '处理', cell: ({ id, name, vacatedAt }) => !vacatedAt && !closed && <Vacate id={id} name={name} /> },
      ]}
    />
  )
}

function Vacate({ id, name }: { id: string; name: string }) {
  return (
    <details>
      <summary className="min-h-9 content-center text-plum">空出席位</summary>
      <Form method="post" className="mt-1 grid w-60 gap-2">
        <input type="hidden" name="seatId" value={id} />
        <p className="text-sm text-ink-soft">已提交的评分继续有效；没有提交的取消，改派他人。</p>
        <input name="reason" required aria-label={`${name}退出的理由`} placeholder="写明理由" className="rounded-box border border-line-strong bg-white px-2 py-1" />
        <button name="intent" value="vacate" className="min-h-9 rounded-box border border-signal px-3 text-signal">空出</button>
      </Form>
    </details>
  )
}

export function CandidateForm({ candidates }: { candidates: Candidate[] }) {
  if (candidates.length === 0) return <p className="text-ink-soft">有评委身份的人都已在评审组里。评委身份由系统管理员在“人员”里授予。</p>
  return (
    <Form method="post">
      <ul className="mb-4 grid gap-x-6 md:grid-cols-2 xl:grid-cols-3">
        {candidates.map(({ id, name, unit, post, expertise, entrant }) => (
          <li key={id}>
            <label className="flex min-h-11 items-start gap-3 py-2">
              <input type="checkbox" name="person" value={id} disabled={entrant} className="mt-1 size-5 shrink-0 accent-plum" />
              <span>{name}<span className="block text-sm text-ink-soft">{[unit, post, expertise.join('、')].filter(Boolean).join('，')}{entrant && '；本人有报告参评，按规则不能担任'}</span></span>
            </label>
          </li>
        ))}
      </ul>
      <Button name="intent" value="seat">加入评审组</Button>
    </Form>
  )
}

export function ConflictForm({ seats }: { seats: SeatRow[] }) {
  if (seats.length === 0) return null
  return (
    <Form method="post" className="mb-4 grid items-end gap-x-4 md:grid-cols-4">
      <Select label="评委" name="seatId" empty="请选择" options={seats.map(({ id, number, name }) => ({ value: id, label: `${number}号席 ${name}` }))} />
      <TextField label="匿名稿编号或回执号" name="code" required />
      <TextField label="理由" name="reason" placeholder="如：亲属、师生、推荐人" required />
      <Button tone="plain" name="intent" value="conflict" className="mb-5">登记回避</Button>
    </Form>
  )
}

const sources = { TREE: '系统算出', DECLARED: '评委申报', ORGANIZER: '组织者登记' } as const

export function ConflictTable({ conflicts }: { conflicts: ConflictRow[] }) {
  if (conflicts.length === 0) return <p className="text-ink-soft">没有回避关系。</p>
  return (
    <Table
      caption="回避关系" rows={conflicts} rowKey={({ number, title, source }) => `${number} ${title} ${source}`}
      columns={[
        { key: 'judge', label: '评委', cell: ({ number, judge }) => `${number}号席 ${judge}` },
        { key: 'title', label: '报告', cell: ({ title, code }) => <>{title} <span className="text-ink-soft">{code}</span></> },
        { key: 'reason', label: '理由', cell: ({ reason }) => reason },
        { key: 'source', label: '来源', cell: ({ source }) => sources[source] },
      ]}
    />
  )
}
