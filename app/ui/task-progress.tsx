import { useLocation, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { Notice, Progress } from './page'

type Task = { done: number; total: number; message: string; error: string | null; finishedAt: Date | null } | null

/** Work behind the page: how far it is, and what came of it. It goes on when the page is left. */
export function TaskProgress({ task, label }: { task: Task; label: string }) {
  const running = task !== null && task.finishedAt === null
  const { revalidate } = useRevalidator()
  const { pathname, search } = useLocation()
  useEffect(() => {
    if (!running) return
    const timer = setInterval(revalidate, 1500)
    return () => clearInterval(timer)
  }, [running, revalidate])
  if (!task) return null
  if (task.error) return <Notice tone="warning" title={`${label}没有做完`}>已做好的都保留着，可以再点一次接着做。原因：{task.error}</Notice>
  if (!running) return null
  return (
    <div className="mb-6 rounded-box border border-line bg-paper p-4" role="status">
      <Progress done={task.done} total={task.total} label={task.message || `${label}，马上开始`} />
      <p className="mt-2 text-sm text-ink-soft">可以离开这一页，做完的会保留。<noscript><a href={pathname + search}>刷新看进度</a></noscript></p>
    </div>
  )
}
