import { Form, Link } from '@remix-run/react'
import { formatDate } from '../../ui/dates'
import { Badge, EmptyState } from '../../ui/page'
import { Table } from '../../ui/table'
import type { Candidate, SeatRow } from './queries.server'

type Props = { seats: SeatRow[]; candidates: Candidate[]; reserves: string[]; closed: boolean }

/** Reserves of the last lot come first among those who may step in, in the order drawn. */
export function SeatTable({ seats, candidates, reserves, closed }: Props) {
  if (seats.length === 0)
    return <EmptyState title="还没有评委">在下面抽签产生，或勾选有评委身份的人加入评审组。</EmptyState>
  const free = candidates.filter(({ entrant }) => !entrant)
  const waiting = reserves.flatMap((id) => free.filter((one) => one.id === id && !one.left))
  const others = free.filter((one) => !waiting.includes(one))
  return (
    <Table
      caption="席位"
      rows={seats}
      rowKey={({ id }) => id}
      columns={[
        { key: 'number', label: '席位', numeric: true, cell: ({ number }) => number },
        {
          key: 'name',
          label: '评委',
          cell: ({ name, unit, vacatedAt, vacatedReason }) => (
            <>
              {name}
              <span className="block text-ink-soft">{unit}</span>
              {vacatedAt && <Badge>已退出：{vacatedReason}</Badge>}
            </>
          ),
        },
        { key: 'expertise', label: '专长', cell: ({ expertise }) => expertise.join('、') },
        {
          key: 'declared',
          label: '利益关系申报',
          cell: ({ declaredAt, vacatedAt }) =>
            declaredAt ? formatDate(declaredAt) : vacatedAt ? '' : <Badge tone="warning">还没有申报</Badge>,
        },
        {
          key: 'conflicts',
          label: '须回避',
          numeric: true,
          cell: ({ id, conflicts, vacatedAt }) =>
            conflicts > 0 && !vacatedAt ? (
              <Link to={`../conflicts?seat=${id}`} relative="path">
                {conflicts} 篇
              </Link>
            ) : (
              `${conflicts} 篇`
            ),
        },
        {
          key: 'load',
          label: '已提交 / 已分',
          numeric: true,
          cell: ({ submitted, assigned }) => `${submitted} / ${assigned}`,
        },
        {
          key: 'act',
          label: '处理',
          cell: ({ id, name, vacatedAt }) =>
            !vacatedAt && !closed && <Leave id={id} name={name} waiting={waiting} others={others} />,
        },
      ]}
    />
  )
}

const control = 'min-h-11 rounded-box border border-line-strong bg-white px-2'

/** A judge leaves: at once with a successor or the others taking over, or only the seat emptied. */
function Leave({ id, name, waiting, others }: { id: string; name: string; waiting: Candidate[]; others: Candidate[] }) {
  return (
    <details>
      <summary className="min-h-tap content-center whitespace-nowrap text-plum">替换或空出</summary>
      <Form method="post" className="mt-1 grid w-64 gap-2">
        <input type="hidden" name="seatId" value={id} />
        <p className="text-sm text-ink-soft">她已提交的评分继续有效，没有提交的改派他人，其余分配不动。</p>
        <select name="successor" aria-label={`接替${name}的人`} className={control} defaultValue={waiting[0]?.id ?? ''}>
          <option value="">不增加人，由其他评委分担</option>
          {waiting.map((one, at) => (
            <option key={one.id} value={one.id}>
              抽签候补第 {at + 1} 位：{one.name}（{one.unit}）
            </option>
          ))}
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}（{one.unit}）
            </option>
          ))}
        </select>
        <input name="reason" required aria-label={`${name}退出的理由`} placeholder="写明理由" className={control} />
        <span className="flex flex-wrap gap-2">
          <button
            name="intent"
            value="replace"
            className="min-h-11 rounded-box border border-plum bg-plum px-4 text-white"
          >
            替换并改派
          </button>
          <button name="intent" value="vacate" className="min-h-11 rounded-box border border-signal px-3 text-signal">
            只空出席位
          </button>
        </span>
      </Form>
    </details>
  )
}
