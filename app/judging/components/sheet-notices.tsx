import { Button } from '../../ui/button'
import { Notice } from '../../ui/page'
import { useOnline } from '../../ui/online'

type SaveStateProps = { state: string; version: number; wrong: boolean; failed: boolean; waiting: boolean }

/** Whether what she typed is safe, and where. */
export function SaveState({ state, version, wrong, failed, waiting }: SaveStateProps) {
  const online = useOnline()
  const text = !online
    ? '现在连不上网，内容保留在本页和本机，连上后自动保存'
    : wrong
      ? '标出的分数改好后自动保存，内容保留在本页和本机'
      : state !== 'idle'
        ? '正在保存…'
        : failed
          ? '没有保存成功，内容保留在本页和本机'
          : waiting
            ? '已存在本机，稍后自动保存…'
            : version > 0
              ? '已自动保存'
              : '填写后自动保存'
  return (
    <p role="status" className="mb-2 text-sm text-ink-soft">
      {text}
    </p>
  )
}

/** Another window has saved since: she chooses which to go on with. */
export function Conflict({ code, message, onKeep }: { code: string; message: string; onKeep: () => void }) {
  return (
    <Notice tone="warning" title="两个窗口同时打开了这份评分表">
      <p>{message}</p>
      <div className="mt-2 flex flex-wrap gap-3">
        <Button type="button" tone="plain" onClick={onKeep}>
          用这一页的
        </Button>
        <a href={`/judging/${code}`} className="min-h-11 content-center">
          改用另一个窗口存下的
        </a>
      </div>
    </Notice>
  )
}

/** What this machine kept and the server never got. */
export function Kept({ onUse, onDrop }: { onUse: () => void; onDrop: () => void }) {
  return (
    <Notice title="本机留有上次没存上的内容">
      恢复，就用它换掉下面已经存上的。
      <div className="mt-2 flex gap-3">
        <Button type="button" tone="plain" onClick={onUse}>
          恢复
        </Button>
        <Button type="button" tone="quiet" onClick={onDrop}>
          不要了
        </Button>
      </div>
    </Notice>
  )
}
