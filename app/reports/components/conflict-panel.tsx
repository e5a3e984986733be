import { Button } from '../../ui/button'
import { formatDateTime } from '../../ui/dates'
import type { DraftConflict } from '../draft-answer'
import { SideBySide } from './comparison'

/** Two windows wrote on one draft: both texts beside each other, and the choice. Neither is lost. */
export function ConflictPanel({
  conflict: { version, savedAt, comparison },
  form,
}: {
  conflict: DraftConflict
  form: string
}) {
  return (
    <section
      role="alert"
      aria-labelledby="conflict"
      className="mb-6 rounded-box border-2 border-signal bg-signal-pale p-4"
    >
      <h2 id="conflict" className="text-lg">
        这篇草稿在另一个窗口里也改过，没有互相覆盖
      </h2>
      <p className="mt-1">
        另一窗口在 {formatDateTime(savedAt)} 保存。请比较后选一份继续写，另一份会存进修订记录，随时可以找回。
      </p>
      <div className="my-3 flex flex-wrap gap-3">
        <Button form={form} name="intent" value={`keep-mine:${version}`}>
          用我这里的继续写
        </Button>
        <Button form={form} name="intent" value="take-theirs" tone="plain">
          用另一窗口的继续写
        </Button>
      </div>
      <div
        className="max-h-[60vh] overflow-y-auto rounded-box bg-paper p-4"
        tabIndex={0}
        role="region"
        aria-label="两份内容的不同之处"
      >
        <SideBySide comparison={comparison} older="另一窗口已保存的" newer="我这里的" />
      </div>
    </section>
  )
}
