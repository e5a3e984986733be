import { useState } from 'react'
import { Button } from '../../ui/button'

/** A text to paste into a message; selecting it by hand works everywhere. */
export function ReminderText({ text }: { text: string }) {
  const [copied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <div className="no-print">
      <label htmlFor="reminder" className="mb-1 block font-medium">
        催报文字
      </label>
      <textarea
        id="reminder"
        readOnly
        rows={Math.min(12, Math.ceil(text.length / 36) + 3)}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        className="mb-2 w-full max-w-3xl rounded-box border border-line-strong bg-white px-3 py-2"
      />
      <div className="flex items-center gap-3">
        <Button type="button" tone="plain" onClick={() => void copy()}>
          复制文字
        </Button>
        <span role="status" className="text-sm text-good">
          {copied && '已复制，可粘贴到短信或微信群'}
        </span>
      </div>
    </div>
  )
}
