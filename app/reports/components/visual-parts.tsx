import { Editor } from '@tiptap/core'
import { useEffect, useRef, useState, type MutableRefObject } from 'react'
import { FieldErrors } from '../../ui/field'
import { partNames, parts, type PartName, type ReportContent } from '../content'
import { extensions, keepsText, tidyMarkdown } from '../browser/visual-text'
import { PartCount } from './part-count'
import { Toolbar } from './toolbar'

export type VisualProps = {
  reportId: string
  fields: Partial<Record<PartName, HTMLTextAreaElement | null>>
  insert: MutableRefObject<((markdown: string) => void) | null>
  content: ReportContent
  errors: Record<string, string[]>
  onReady: (ready: boolean) => void
}

/**
 * The visual editor over the plain fields, which stay the truth: each change is written back to its field.
 * Loaded on demand. Where a text has something the editor does not know, the plain fields stay.
 */
export default function VisualParts({ reportId, fields, insert, content, errors, onReady }: VisualProps) {
  const [active, setActive] = useState<Editor | null>(null)
  const [unfit, setUnfit] = useState(false)
  const [loaded, setLoaded] = useState(0)

  useEffect(() => {
    if (loaded === parts.length) onReady(!unfit)
  }, [loaded, unfit, onReady])
  useEffect(() => {
    insert.current = (markdown) =>
      void active?.chain().focus().insertContent(markdown, { contentType: 'markdown' }).run()
  }, [active, insert])

  if (unfit)
    return (
      <p role="status" className="mb-4 text-sm text-ink-soft">
        正文里有可视编辑不支持的内容（如脚注），请用纯文本修改，以免丢失。
      </p>
    )
  return (
    <div hidden={loaded < parts.length}>
      <Toolbar editor={active} reportId={reportId} />
      {parts.map((part) => (
        <div key={part} id={`part-${part}`} className="mb-6 scroll-mt-36">
          <h2 className="mb-1 text-lg">
            {partNames[part]}
            <PartCount text={content[part]} />
          </h2>
          <VisualPart
            part={part}
            field={fields[part] ?? null}
            onActive={setActive}
            onLoaded={(editor, fits) => {
              setActive((other) => other ?? editor)
              setLoaded((count) => count + 1)
              if (!fits) setUnfit(true)
            }}
          />
          <FieldErrors errors={errors[part]} />
        </div>
      ))}
    </div>
  )
}

type PartProps = {
  part: PartName
  field: HTMLTextAreaElement | null
  onActive: (editor: Editor) => void
  onLoaded: (editor: Editor, fits: boolean) => void
}

function VisualPart({ part, field, onActive, onLoaded }: PartProps) {
  const place = useRef<HTMLDivElement>(null)
  const told = useRef({ onActive, onLoaded })
  useEffect(() => {
    const editor = new Editor({
      element: place.current,
      extensions,
      content: field?.value ?? '',
      contentType: 'markdown',
      injectCSS: false,
      editorProps: {
        attributes: {
          class: 'reading visual-text',
          'aria-label': partNames[part],
          role: 'textbox',
          'aria-multiline': 'true',
        },
      },
      onFocus: ({ editor: focused }) => told.current.onActive(focused),
      onUpdate: ({ editor: changed }) => {
        if (!field) return
        field.value = tidyMarkdown(changed.getMarkdown())
        field.dispatchEvent(new Event('input', { bubbles: true }))
      },
    })
    told.current.onLoaded(editor, keepsText(field?.value ?? '', tidyMarkdown(editor.getMarkdown())))
    return () => editor.destroy()
  }, [part, field])
  return <div ref={place} />
}
