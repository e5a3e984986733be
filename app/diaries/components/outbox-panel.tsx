import { Link } from '@remix-run/react'
import { Button } from '../../ui/button'
import { formatDate } from '../../ui/dates'
import { Notice } from '../../ui/page'
import { useOutbox } from '../browser/use-outbox'

/** Entries this device still holds; nothing to see when there are none. */
export function OutboxPanel({ personId }: { personId: string }) {
  const { waiting, sending, sendAll, drop } = useOutbox(personId)
  if (waiting.length === 0) return null
  return (
    <Notice title={`本机有 ${waiting.length} 篇日记等待发送`}>
      <ul className="my-2 grid gap-1">
        {waiting.map(({ clientId, date, problem }) => (
          <li key={clientId} className="flex flex-wrap items-center gap-x-3">
            <span>{formatDate(date)}</span>
            {problem && (
              <>
                <span className="text-signal">{problem}</span>
                <Link to={`/diary/new?waiting=${clientId}`} reloadDocument>
                  打开处理
                </Link>
              </>
            )}
            {problem && (
              <Button
                type="button"
                tone="quiet"
                onClick={() => confirm('从本机删除后不能找回。确定删除？') && void drop(clientId)}
              >
                从本机删除
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button type="button" tone="plain" disabled={sending} onClick={() => void sendAll()}>
        {sending ? '正在发送…' : '现在发送'}
      </Button>
    </Notice>
  )
}
