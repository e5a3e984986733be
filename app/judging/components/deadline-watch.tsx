import { useEffect, useState } from 'react'
import { formatDateTime } from '../../ui/dates'
import { Notice } from '../../ui/page'
import { scoringPhase } from '../lifecycle'
import { officeOf, type Contact } from '../wording'

type Props = Contact & {
  phase: 'before' | 'open' | 'grace' | 'over'
  scoringEndsAt: Date | string
  graceMinutes: number
  now: Date | string
}

const longest = 2 ** 31 - 1 // ms that a timer can wait
const minute = 60_000

/** Says so on the page when the deadline passes while a sheet is open, a quarter of an hour ahead and after the grace too. */
export function DeadlineWatch({ phase, scoringEndsAt, graceMinutes, now, ...office }: Props) {
  const [left, setLeft] = useState(() => new Date(scoringEndsAt).getTime() - new Date(now).getTime())
  useEffect(() => {
    const loadedAt = Date.now()
    const atLoad = new Date(scoringEndsAt).getTime() - new Date(now).getTime()
    const turns = [atLoad - 15 * minute, atLoad, atLoad + graceMinutes * minute].filter(
      (wait) => wait >= 0 && wait < longest,
    )
    const timers = turns.map((wait) => setTimeout(() => setLeft(atLoad - (Date.now() - loadedAt)), wait + 500))
    return () => timers.forEach(clearTimeout)
  }, [scoringEndsAt, graceMinutes, now])
  if (phase === 'before') return <Notice title="评阅还没有开始">现在可以先通读稿件，开始以后才能打分。</Notice>
  const ends = new Date(scoringEndsAt)
  const current = scoringPhase(
    { scoringStartsAt: new Date(0), scoringEndsAt: ends, graceMinutes },
    new Date(ends.getTime() - left),
  )
  if (current === 'over')
    return (
      <Notice tone="warning" title="评阅已经截止">
        不能再提交。填写过的内容没有丢，请联系{officeOf(office)}延后截止。
      </Notice>
    )
  if (current === 'grace')
    return (
      <Notice tone="warning" title="已到截止时间">
        系统再留 {graceMinutes} 分钟，到 {formatDateTime(new Date(ends.getTime() + graceMinutes * minute))}
        。请尽快核对并提交；已填内容都会保留。
      </Notice>
    )
  return left <= 15 * minute ? (
    <Notice tone="warning" title="快到截止时间了">
      {formatDateTime(ends)} 截止，请及时提交。已填内容自动保存。
    </Notice>
  ) : null
}
