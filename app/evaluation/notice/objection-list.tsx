import { Form } from '@remix-run/react'
import type { SerializeFrom } from '@remix-run/node'
import { Button } from '../../ui/button'
import { formatDate, formatDateTime } from '../../ui/dates'
import { TextArea } from '../../ui/field'
import { Badge, EmptyState } from '../../ui/page'
import type { ObjectionRow } from './queries.server'

type Props = { objections: SerializeFrom<ObjectionRow>[]; staff: { id: string; name: string }[]; acts: boolean }

/** Every objection with its answer, or the form to answer it. */
export function ObjectionList({ objections, staff, acts }: Props) {
  if (objections.length === 0) return <EmptyState title="没有收到异议" />
  const names = new Map(staff.map(({ id, name }) => [id, name]))
  return (
    <ol className="grid gap-6">
      {objections.map(({ id, name, contact, text, title, dueOn, receivedAt, concernedIds, barred, answer }) => (
        <li key={id} className="border-b border-line last:border-0 pb-4">
          <p className="flex flex-wrap items-center gap-2">
            <Badge tone={answer ? 'good' : 'warning'}>
              {answer ? (answer.upheld ? '异议成立' : '异议不成立') : `${formatDate(dueOn)} 前答复`}
            </Badge>
            <span>
              {formatDateTime(receivedAt)} 收到，{name ? `${name}（实名${contact && `，${contact}`}）` : '匿名'}
            </span>
          </p>
          <p className="mt-1 font-medium">
            {title ? `关于《${title}》` : '关于评选过程'}
            {concernedIds.length > 0 &&
              `，涉及 ${concernedIds.map((one) => names.get(one) ?? '工作人员').join('、')}，应回避`}
          </p>
          <p className="mt-1 max-w-3xl whitespace-pre-wrap">{text}</p>
          {answer && (
            <p className="mt-2 max-w-3xl whitespace-pre-wrap rounded-box bg-sunken p-3">
              <span className="text-ink-soft">{formatDateTime(answer.answeredAt)} 答复：</span>
              {answer.answer}
            </p>
          )}
          {!answer && acts && barred && <p className="mt-2 text-signal">{barred}</p>}
          {!answer && acts && !barred && (
            <details className="no-print mt-2">
              <summary className="min-h-11 content-center text-plum">答复</summary>
              <Form method="post" className="max-w-3xl">
                <input type="hidden" name="objectionId" value={id} />
                <fieldset className="mb-4 flex gap-6">
                  <legend className="mb-1 font-medium">调查结果</legend>
                  <label className="min-h-11 content-center">
                    <input type="radio" name="upheld" value="false" required className="mr-2 accent-plum" />
                    异议不成立
                  </label>
                  <label className="min-h-11 content-center">
                    <input type="radio" name="upheld" value="true" className="mr-2 accent-plum" />
                    异议成立
                  </label>
                </fieldset>
                <TextArea label="调查情况和答复" name="answer" required minLength={10} />
                <Button name="intent" value="answer">
                  记下答复
                </Button>
              </Form>
            </details>
          )}
        </li>
      ))}
    </ol>
  )
}
