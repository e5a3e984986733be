import { Form, Link } from '@remix-run/react'
import { Bar } from '../components/bars'
import { formatDateTime } from '../../ui/dates'
import { Badge } from '../../ui/page'
import { Table } from '../../ui/table'
import type { JudgeProgress, OpenSheet } from './queries.server'

export function JudgeTable({ judges }: { judges: JudgeProgress[] }) {
  return (
    <Table
      caption="每位评委的进度" rows={judges} rowKey={({ seatId }) => seatId}
      columns={[
        { key: 'number', label: '席位', numeric: true, cell: ({ number }) => number },
        { key: 'name', label: '评委', cell: ({ seatId, name }) => <Link to={`?seat=${seatId}#sheets`}>{name}</Link> },
        { key: 'bar', label: '进度', cell: ({ name, assigned, submitted }) => <div className="min-w-32 pt-1"><Bar value={assigned} part={submitted} max={assigned} label={`${name}已提交 ${submitted} / ${assigned}`} /></div> },
        { key: 'done', label: '已提交', numeric: true, cell: ({ submitted, assigned }) => `${submitted} / ${assigned}` },
        { key: 'drafts', label: '评阅中', numeric: true, cell: ({ drafts }) => drafts },
        { key: 'left', label: '还差', numeric: true, cell: ({ submitted, assigned }) => (submitted < assigned ? <strong>{assigned - submitted}</strong> : <Badge tone="good">完成</Badge>) },
        { key: 'recused', label: '回避', numeric: true, cell: ({ recused }) => recused || '' },
        { key: 'last', label: '最近一次', cell: ({ lastAt }) => (lastAt ? formatDateTime(lastAt) : '还没有开始') },
        { key: 'phone', label: '电话', cell: ({ phone }) => phone },
      ]}
    />
  )
}

const acts = { release: '取消分配', annul: '作废评分表' } as const

/** One judge's sheets; the organiser may take back an open one, the supervisor annul a submitted one. */
export function SheetList({ sheets, act }: { sheets: OpenSheet[]; act: keyof typeof acts | null }) {
  return (
    <Table
      caption="评分表" rows={sheets} rowKey={({ assignmentId }) => assignmentId}
      columns={[
        { key: 'code', label: '编号', cell: ({ code }) => code },
        { key: 'title', label: '标题', cell: ({ title }) => title },
        { key: 'state', label: '状态', cell: ({ submitted, begun }) => (submitted ? <Badge tone="good">已提交</Badge> : begun ? <Badge tone="info">评阅中</Badge> : <Badge>未开始</Badge>) },
        { key: 'act', label: '处理', cell: ({ assignmentId, code, submitted }) => act !== null && submitted === (act === 'annul') && (
          <details>
            <summary className="min-h-9 content-center text-plum">{acts[act]}</summary>
            <Form method="post" className="mt-1 flex flex-wrap gap-2">
              <input type="hidden" name="assignmentId" value={assignmentId} />
              <input name="reason" required aria-label={`${code}${acts[act]}的理由`} placeholder="写明理由" className="rounded-box border border-line-strong bg-white px-2" />
              <button name="intent" value={act} className="min-h-9 rounded-box border border-signal px-3 text-signal">{acts[act]}</button>
            </Form>
          </details>
        ) },
      ]}
    />
  )
}
