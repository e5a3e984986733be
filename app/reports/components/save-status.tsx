import { formatTime } from '../../ui/dates'
import type { SaveState } from '../browser/autosave'

/** Where saving stands, in words. */
export function SaveStatus({ state, savedAt }: { state: SaveState; savedAt: Date }) {
  return (
    <p role="status" className={`text-sm ${tones[state.kind] ?? 'text-ink-soft'}`}>
      {wordsOf(state, savedAt)}
    </p>
  )
}

const tones: Partial<Record<SaveState['kind'], string>> = {
  offline: 'text-signal',
  'signed-out': 'text-signal',
  refused: 'text-signal',
  conflict: 'text-signal',
}

function wordsOf(state: SaveState, savedAt: Date) {
  switch (state.kind) {
    case 'idle':
      return `上次保存 ${formatTime(savedAt)}`
    case 'changed':
      return '已存在本机，稍后自动保存…'
    case 'saving':
      return '正在保存…'
    case 'saved':
      return `已保存 ${formatTime(state.at)}`
    case 'offline':
      return '网络不通，文字已存在本机，恢复后自动保存'
    case 'signed-out':
      return (
        <>
          登录已过期，文字已存在本机。请
          <a className="underline" href="/sign-in" target="_blank" rel="noreferrer">
            在新窗口登录
          </a>
          ，回到这里会自动保存
        </>
      )
    case 'refused':
      return `没有保存：${Object.values(state.errors).flat()[0] ?? '请检查填写的内容'}`
    case 'conflict':
      return (
        <>
          没有保存：另一窗口也改过，
          <a className="underline" href="#conflict">
            请选择用哪一份
          </a>
        </>
      )
  }
}
