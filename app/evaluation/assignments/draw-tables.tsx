import type { SerializeFrom } from '@remix-run/node'
import { drawnColumns } from '../components/drawn-columns'
import { formatDateTime } from '../../ui/dates'
import { Badge, Notice } from '../../ui/page'
import { Pagination, Table } from '../../ui/table'
import type { Change, listChanges, listClashes, listDraws, listShort } from './queries.server'

type Rows<Query extends (...args: never[]) => Promise<unknown>> = SerializeFrom<Awaited<ReturnType<Query>>>

type ShortProps = { short: Rows<typeof listShort>; judgesPerReport: number }

export function ShortTable({ short: { rows, total, page, pages }, judgesPerReport }: ShortProps) {
  return (
    <>
      <Table
        caption="缺评委的报告"
        rows={rows}
        rowKey={({ code }) => code}
        columns={[
          { key: 'code', label: '编号', cell: ({ code }) => code },
          { key: 'title', label: '标题', cell: ({ title }) => title },
          {
            key: 'standing',
            label: '现有评委',
            numeric: true,
            cell: ({ standing }) => `${standing} / ${judgesPerReport}`,
          },
          { key: 'gone', label: '已回避或取消', cell: ({ gone }) => gone },
        ]}
      />
      {pages > 1 && <Pagination name="short" page={page} pages={pages} total={total} noun="篇" />}
    </>
  )
}

export function DrawTable({ draws }: { draws: Rows<typeof listDraws> }) {
  return (
    <Table
      caption="抽签记录"
      rows={draws}
      rowKey={({ id }) => id}
      columns={[
        ...drawnColumns<Rows<typeof listDraws>[number]>('draws'),
        { key: 'added', label: '分出', numeric: true, cell: ({ added }) => `${added} 份` },
        { key: 'even', label: '负担', cell: ({ balanced }) => (balanced ? '相差不超过 1 份' : '因回避不能完全均衡') },
        {
          key: 'links',
          label: '可比性',
          cell: ({ connected, largestOverlap }) =>
            `${connected ? '各组评委相互衔接' : '有互不衔接的组，尺度校正只能在组内比较'}；两人最多同评 ${largestOverlap} 篇`,
        },
      ]}
    />
  )
}

const whats = { given: ['info', '分给'], released: ['warning', '取消'], recused: ['warning', '回避'] } as const

/** What was given by hand or late, taken back or recused, with the reason and who did it. */
export function ChangeTable({ changes }: { changes: Rows<typeof listChanges> }) {
  const { rows, total, page, pages } = changes
  return (
    <>
      <Table
        caption="分配变动"
        rows={rows}
        rowKey={({ at, what, reason, pairs }) => `${at} ${what} ${reason} ${pairs[0]!.code} ${pairs[0]!.judge}`}
        columns={[
          { key: 'at', label: '时间', cell: ({ at }) => formatDateTime(at) },
          {
            key: 'what',
            label: '变动',
            cell: ({ what, submitted }) => (
              <>
                <Badge tone={whats[what][0]}>{whats[what][1]}</Badge>
                {what !== 'given' && submitted > 0 && (
                  <span className="block text-sm text-ink-soft">已提交，不再计入</span>
                )}
              </>
            ),
          },
          { key: 'pairs', label: '编号和评委', cell: ({ pairs }) => <Pairs pairs={pairs} /> },
          { key: 'reason', label: '理由', cell: ({ reason }) => reason },
          { key: 'by', label: '经办', cell: ({ by }) => by ?? '评委本人' },
        ]}
      />
      {pages > 1 && <Pagination name="changes" page={page} pages={pages} total={total} />}
    </>
  )
}

function Pairs({ pairs }: Pick<Change, 'pairs'>) {
  const lines = pairs.map(({ code, judge }) => (
    <li key={`${code} ${judge}`} className="whitespace-nowrap">
      {code}　{judge}
    </li>
  ))
  if (pairs.length <= 2) return <ul>{lines}</ul>
  return (
    <details>
      <summary className="min-h-tap content-center text-plum">{pairs.length} 份</summary>
      <ul>{lines}</ul>
    </details>
  )
}

/** Conflicts that came up after the draw: open sheets move with the next draw, submitted ones are the supervisor's. */
export function Clashes({ clashes }: { clashes: Rows<typeof listClashes> }) {
  if (clashes.length === 0) return null
  const named = (submitted: boolean) =>
    clashes
      .filter((one) => one.submitted === submitted)
      .map(({ code, judge, reason }) => `${code} ${judge}（${reason}）`)
  const [open, done] = [named(false), named(true)]
  return (
    <Notice tone="warning" title={`有 ${clashes.length} 份分配与回避关系冲突`}>
      {open.length > 0 && <p>还没有提交，下次补派时自动改派：{open.join('；')}。</p>}
      {done.length > 0 && <p>已经提交，须由监督员在“评阅进度”里作废：{done.join('；')}。</p>}
    </Notice>
  )
}
