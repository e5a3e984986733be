import { useState } from 'react'
import { formatDateTime } from '../../ui/dates'
import type { JudgeProgress } from './queries.server'

type Props = {
  judges: JudgeProgress[]
  round: { name: string; scoringEndsAt: Date; contactName: string; contactPhone: string }
}

/** The text to send to judges who are not done, ready to copy. */
export function Reminder({ judges, round }: Props) {
  const [copied, setCopied] = useState(false)
  const behind = judges.filter(({ assigned, submitted }) => submitted < assigned)
  if (behind.length === 0) return <p>全部评委都已提交，没有要提醒的。</p>
  const [one] = judges
  const left = ({ assigned, submitted }: JudgeProgress) => `还差 ${assigned - submitted} 份`
  const [whom, what] =
    one && judges.length === 1
      ? [`${one.name}老师，您好！`, `您${left(one)}没有提交`]
      : ['各位评委：', `目前还没有提交完的有：${behind.map((judge) => `${judge.name}（${left(judge)}）`).join('、')}`]
  const call = round.contactPhone && `有问题请打电话：${round.contactName} ${round.contactPhone}。`
  const text = `${whom}“${round.name}”评阅截至 ${formatDateTime(round.scoringEndsAt)}。${what}。请登录评审桌完成；评分表暂存后须点“提交”才算完成。如有回避情形，请在评阅页点“回避”。${call}`
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <>
      <textarea
        readOnly
        rows={4}
        value={text}
        aria-label="提醒文字"
        className="w-full rounded-box border border-line-strong bg-white p-3"
      />
      <button
        type="button"
        onClick={copy}
        className="no-print mt-2 min-h-11 rounded-box border border-line-strong bg-paper px-5 hover:border-plum hover:text-plum"
      >
        {copied ? '已复制' : '复制'}
      </button>
    </>
  )
}
