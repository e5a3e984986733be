import { useLocation, useRevalidator } from '@remix-run/react'
import { useEffect, type ReactNode } from 'react'
import { Notice, Progress } from './page'

type Task = { done: number; total: number; message: string; error: string | null; finishedAt: Date | null } | null

type Props = { task: Task; label: string; kept?: ReactNode }

/** Work behind the page: how far it is, and what came of it; `kept` says what is safe when it failed. It goes on when the page is left. */
export function TaskProgress({ task, label, kept = '已做好的都保留着，可以再点一次接着做。' }: Props) {
  const running = task !== null && task.finishedAt === null
  const { revalidate, state } = useRevalidator()
  const { pathname, search } = useLocation()
  useEffect(() => {
    if (!running || state !== 'idle') return // asked again, it would drop the answer that is on its way
    const timer = setTimeout(revalidate, 1500)
    return () => clearTimeout(timer)
  }, [running, revalidate, state])
  if (!task) return null
  if (task.error)
    return (
      <Notice tone="warning" title={`${label}没有做完`}>
        <p>{task.error}</p>
        <p>{kept}</p>
      </Notice>
    )
  if (!running) return null
  return (
    <div className="mb-6 rounded-box border border-line bg-paper p-4" role="status">
      <Progress done={task.done} total={task.total} label={task.message || `${label}，马上开始`} />
      <p className="mt-2 text-sm text-ink-soft">
        可以离开这一页，做完的会保留。
        <noscript>
          <a href={pathname + search}>刷新看进度</a>
        </noscript>
      </p>
    </div>
  )
}
