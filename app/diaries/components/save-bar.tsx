import { Button } from '../../ui/button'
import { formatDate, formatDateTime } from '../../ui/dates'
import type { Safety } from '../browser/use-entry-form'

/** Always in reach of the thumb: save, and where the words are safe. */
export function SaveBar({ safety }: { safety: Safety }) {
  return (
    <div className="sticky bottom-14 z-20 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line bg-paper px-4 py-2 md:bottom-0 md:mx-0 md:rounded-b-box md:border-x md:px-6">
      <Button disabled={safety.state === 'sending'}>{safety.state === 'sending' ? '正在保存…' : '保存这篇日记'}</Button>
      <p role="status" className="text-sm text-ink-soft">
        {said(safety)}
      </p>
    </div>
  )
}

function said(safety: Safety): string {
  switch (safety.state) {
    case 'untouched':
      return ''
    case 'typing':
      return '正在写…'
    case 'kept':
      return `草稿已存在本机 ${formatDateTime(safety.at).split(' ')[1]}`
    case 'unkept':
      return '本机存不下草稿，请及时保存'
    case 'sending':
      return '已存在本机，正在发送'
    case 'waiting':
      return `没有网络：${formatDate(safety.date)}的日记已存在本机，联网后自动发送。可以接着记下一篇。`
    case 'sent':
      return `网络已恢复，${formatDate(safety.date)}的日记已送达。`
    case 'signed-out':
      return '登录已过期：内容还在本机。请在新窗口登录后再按保存。'
    case 'unreachable':
      return '网络不通：内容还在本机，请稍后再按保存。'
  }
}
