import { Form } from '@remix-run/react'
import { formatDateTime } from '../../ui/dates'
import { Badge } from '../../ui/page'
import { Table } from '../../ui/table'
import type { OpenSheet } from './queries.server'

/** What the one who looks may do: the organiser takes open sheets back, the supervisor unlocks or annuls submitted ones. */
export type SheetActs = 'organizer' | 'supervisor' | null

const control = 'min-h-11 rounded-box border border-line-strong bg-white px-2'
const quiet = 'min-h-11 rounded-box border border-signal px-3 text-signal'

export function SheetList({ sheets, acts }: { sheets: OpenSheet[]; acts: SheetActs }) {
  return (
    <Table
      caption="评分表"
      rows={sheets}
      rowKey={({ assignmentId }) => assignmentId}
      columns={[
        { key: 'code', label: '编号', cell: ({ code }) => code },
        { key: 'title', label: '标题', cell: ({ title }) => title },
        {
          key: 'state',
          label: '状态',
          cell: ({ submitted, begun, dueAt, reason }) => (
            <>
              {submitted ? (
                <Badge tone="good">已提交</Badge>
              ) : begun ? (
                <Badge tone="info">评阅中</Badge>
              ) : (
                <Badge>未开始</Badge>
              )}
              {!submitted && dueAt && <span className="block text-ink-soft">{formatDateTime(dueAt)} 前</span>}
              {reason && <span className="block text-ink-soft">{reason}</span>}
            </>
          ),
        },
        {
          key: 'act',
          label: '处理',
          cell: ({ assignmentId, code, submitted }) =>
            acts !== null &&
            submitted === (acts === 'supervisor') && (
              <details>
                <summary className="min-h-tap content-center whitespace-nowrap text-plum">
                  {submitted ? '解锁或作废' : '取消分配'}
                </summary>
                <Form method="post" className="mt-1 grid w-64 gap-2" preventScrollReset>
                  <input type="hidden" name="assignmentId" value={assignmentId} />
                  {submitted && (
                    <p className="text-sm text-ink-soft">
                      解锁后由同一位评委修改并重新提交；作废后改派他人。原评分表都保留备查，不再计入。
                    </p>
                  )}
                  <input
                    name="reason"
                    required
                    minLength={2}
                    aria-label={`${code}的理由`}
                    placeholder="写明理由"
                    className={control}
                  />
                  <span className="flex flex-wrap gap-2">
                    {submitted && (
                      <button
                        name="intent"
                        value="unlock"
                        className="min-h-11 rounded-box border border-plum bg-plum px-4 text-white"
                      >
                        解锁重评
                      </button>
                    )}
                    <button name="intent" value={submitted ? 'annul' : 'release'} className={quiet}>
                      {submitted ? '作废' : '取消分配'}
                    </button>
                  </span>
                </Form>
              </details>
            ),
        },
      ]}
    />
  )
}

/** Every submitted sheet of one judge at once, for the supervisor. */
export function AnnulAll({ seatId, name, count }: { seatId: string; name: string; count: number }) {
  return (
    <details className="mt-4">
      <summary className="min-h-11 content-center text-plum">
        作废{name}已提交的全部 {count} 份
      </summary>
      <Form method="post" className="mt-1 flex flex-wrap gap-2" preventScrollReset>
        <input type="hidden" name="seatId" value={seatId} />
        <input
          name="reason"
          required
          minLength={2}
          aria-label="理由"
          placeholder="写明理由"
          className={`${control} w-72`}
        />
        <button name="intent" value="annul-seat" className={quiet}>
          全部作废
        </button>
      </Form>
    </details>
  )
}
