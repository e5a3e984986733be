import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { Select, TextField } from '../../ui/field'
import { Badge } from '../../ui/page'
import { Table } from '../../ui/table'
import type { SeatRow } from '../panel/queries.server'
import type { PairRuleRow } from './queries.server'

/** One judge and one report: given by hand, or wanted together or apart in the next draw. */
export function PairForm({ seats }: { seats: SeatRow[] }) {
  return (
    <Form method="post" className="grid items-start gap-x-4 md:grid-cols-3" preventScrollReset>
      <Select
        label="评委"
        name="seatId"
        required
        empty="请选择"
        options={seats.map(({ id, number, name }) => ({ value: id, label: `${number}号席 ${name}` }))}
      />
      <TextField label="匿名稿编号" name="code" required />
      <TextField label="理由" name="reason" required minLength={2} />
      <div className="flex flex-wrap gap-3 md:col-span-3">
        <Button tone="plain" name="intent" value="by-hand">
          现在就指派
        </Button>
        <Button tone="plain" name="intent" value="force">
          以后抽签必须分到一起
        </Button>
        <Button tone="plain" name="intent" value="block">
          以后抽签不分到一起
        </Button>
      </div>
    </Form>
  )
}

export function PairRules({ rules, closed }: { rules: PairRuleRow[]; closed: boolean }) {
  if (rules.length === 0) return null
  return (
    <div className="mt-5">
      <Table
        caption="必评和不评的规定"
        rows={rules}
        rowKey={({ id }) => id}
        columns={[
          { key: 'code', label: '编号', cell: ({ code }) => code },
          { key: 'judge', label: '评委', cell: ({ judge }) => judge },
          {
            key: 'kind',
            label: '规定',
            cell: ({ kind }) => (
              <Badge tone={kind === 'FORCED' ? 'info' : 'warning'}>
                {kind === 'FORCED' ? '必须分到一起' : '不分到一起'}
              </Badge>
            ),
          },
          {
            key: 'reason',
            label: '理由',
            cell: ({ reason, by }) => (
              <>
                {reason}
                <span className="block text-ink-soft">{by}</span>
              </>
            ),
          },
          {
            key: 'act',
            label: '处理',
            cell: ({ id }) =>
              !closed && (
                <Form method="post" preventScrollReset>
                  <input type="hidden" name="ruleId" value={id} />
                  <button name="intent" value="lift" className="min-h-tap text-plum underline">
                    撤销
                  </button>
                </Form>
              ),
          },
        ]}
      />
    </div>
  )
}
