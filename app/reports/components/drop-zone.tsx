import { useRef, useState, type DragEvent } from 'react'
import { FieldErrors } from '../../ui/field'

/** A file field that also takes what is dropped on it; without scripts it is the plain field. */
export function DropZone({ errors }: { errors?: string[] | undefined }) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    if (input.current && event.dataTransfer.files.length === 1) input.current.files = event.dataTransfer.files
  }

  return (
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={`mb-5 rounded-box border-2 border-dashed px-6 py-10 text-center ${
        over ? 'border-plum bg-plum-pale' : 'border-line-strong'
      }`}
    >
      <label htmlFor="word-file" className="block text-lg font-medium">
        把 .docx 文件拖到这里，或点下面选择
      </label>
      <input
        ref={input}
        id="word-file"
        type="file"
        name="file"
        required
        accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        aria-describedby="word-file-help"
        aria-invalid={errors?.length ? true : undefined}
        className="mx-auto mt-4 block min-h-11 max-w-full"
      />
      <p id="word-file-help" className="mt-2 text-sm text-ink-soft">
        Word 或 WPS 存的 .docx，不超过 20 MB。旧的 .doc、加密或带宏的文件请先另存为 .docx。
      </p>
      <FieldErrors errors={errors} />
    </div>
  )
}
