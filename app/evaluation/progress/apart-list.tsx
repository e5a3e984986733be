import { Form } from '@remix-run/react'
import { Badge } from '../../ui/page'
import { Table } from '../../ui/table'
import type { Apart } from './disagreement.server'

const overs = { spread: '最高最低相差大', sd: '标准差大' } as const
const control = 'min-h-11 rounded-box border border-line-strong bg-white px-2'
const quiet = 'min-h-11 rounded-box border border-line-strong px-3 hover:border-plum hover:text-plum'

/** Reports whose scores lie too far apart, without a figure: nobody sees scores before the opening. */
export function ApartList({ reports, acts }: { reports: Apart[]; acts: boolean }) {
  if (reports.length === 0)
    return <p className="text-ink-soft">没有。评分表全部提交的报告里，各位评委的分数都没有超过这一轮规定的界限。</p>
  const open = reports.filter(({ settled }) => !settled).length
  return (
    <>
      {acts && open > 1 && (
        <Form
          id="discussed"
          method="post"
          preventScrollReset
          className="no-print mb-3 flex flex-wrap items-center gap-2"
        >
          <input
            name="note"
            required
            minLength={5}
            aria-label="讨论的结论"
            placeholder="集中讨论的结论"
            className={`${control} w-80 max-w-full`}
          />
          <button name="intent" value="discuss" className={quiet}>
            勾选的登记讨论
          </button>
          <button name="intent" value="discuss-all" className={quiet}>
            待处理的 {open} 篇都登记讨论
          </button>
        </Form>
      )}
      <Table
        caption="分歧过大的报告"
        rows={reports}
        rowKey={({ code }) => code}
        columns={[
          ...(acts && open > 1
            ? [
                {
                  key: 'pick',
                  label: <span className="sr-only">勾选</span>,
                  cell: ({ code, settled }: Apart) =>
                    !settled && (
                      <input
                        type="checkbox"
                        name="code"
                        value={code}
                        form="discussed"
                        aria-label={`勾选 ${code}`}
                        className="size-5 accent-plum"
                      />
                    ),
                },
              ]
            : []),
          { key: 'code', label: '编号', cell: ({ code }) => code },
          { key: 'title', label: '标题', cell: ({ title }) => title },
          { key: 'over', label: '超过界限的', cell: ({ over }) => over.map((one) => overs[one]).join('、') },
          {
            key: 'state',
            label: '处理情况',
            cell: ({ settled, note, judges }) =>
              settled === 'extra' ? (
                <Badge tone="good">已由 {judges} 位评委评过</Badge>
              ) : settled === 'discussed' ? (
                <>
                  <Badge tone="good">已讨论</Badge>
                  <span className="block text-ink-soft">{note}</span>
                </>
              ) : (
                <>
                  <Badge tone="warning">待处理</Badge>
                  {note && <span className="block text-ink-soft">上次讨论之后评分有变：{note}</span>}
                </>
              ),
          },
          {
            key: 'act',
            label: '处理',
            cell: ({ code, settled }) =>
              acts &&
              !settled && (
                <details>
                  <summary className="min-h-tap content-center whitespace-nowrap text-plum">增派或登记讨论</summary>
                  <Form method="post" className="mt-1 grid w-64 gap-2" preventScrollReset>
                    <input type="hidden" name="code" value={code} />
                    <input type="hidden" name="reason" value="分歧过大" />
                    <button
                      name="intent"
                      value="extra"
                      className="min-h-11 rounded-box border border-plum bg-plum px-4 text-white"
                      formNoValidate
                    >
                      抽签增派一位评委
                    </button>
                    <input
                      name="note"
                      required
                      minLength={5}
                      aria-label={`${code}讨论的结论`}
                      placeholder="或写明讨论的结论"
                      className={control}
                    />
                    <button name="intent" value="discuss" className={quiet}>
                      登记讨论
                    </button>
                  </Form>
                </details>
              ),
          },
        ]}
      />
    </>
  )
}
