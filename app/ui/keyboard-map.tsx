import { useEffect, useRef } from 'react'

export type KeyLine = { keys: string; label: string; act?: () => void; key?: string }

/**
 * Keys of a page and the list of them, which ? opens. A key does nothing while somebody types or holds Ctrl, Alt or
 * Meta. The button is there for those who do not know the key.
 */
export function KeyboardMap({ lines }: { lines: readonly KeyLine[] }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return
      const act =
        event.key === '?'
          ? () => dialog.current?.showModal()
          : dialog.current?.open
            ? undefined
            : lines.find(({ key }) => key === event.key)?.act
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [lines])
  return (
    <>
      <button
        type="button"
        onClick={() => dialog.current?.showModal()}
        className="no-print hidden min-h-tap px-1 text-sm text-ink-soft underline hover:text-plum md:inline-block"
      >
        键盘操作（?）
      </button>
      <dialog
        ref={dialog}
        aria-label="键盘操作"
        className="m-auto max-w-md rounded-box border border-line-strong bg-paper p-6 text-ink"
      >
        <h2 className="text-lg">键盘操作</h2>
        <dl className="my-4 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
          {lines.map(({ keys, label }) => (
            <div key={keys} className="contents">
              <dt>
                <kbd className="rounded-box border border-line-strong bg-white px-2">{keys}</kbd>
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
          <div className="contents">
            <dt>
              <kbd className="rounded-box border border-line-strong bg-white px-2">?</kbd>
            </dt>
            <dd>打开这张表</dd>
          </div>
        </dl>
        <form method="dialog">
          <button className="min-h-11 rounded-box border border-line-strong px-5">关闭</button>
        </form>
      </dialog>
    </>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable)
}
