import { lazy, Suspense, useEffect, useRef, useState, type ComponentType, type MutableRefObject } from 'react'
import { Link } from '@remix-run/react'
import { FieldErrors } from '../../ui/field'
import { forget, keep, kept } from '../../ui/storage'
import { partNames, parts, type PartName, type ReportContent } from '../content'
import type { FormValues } from '../form-values'
import { PartCount } from './part-count'
import type { VisualProps } from './visual-parts'

// Where it cannot be loaded, writing goes on in the plain fields.
const VisualParts = lazy<ComponentType<VisualProps>>(() =>
  import('./visual-parts').catch(() => ({ default: () => null })),
)
const remembered = 'fuqing:plain-text'

const hints: Record<PartName, string> = {
  situation: '调查的对象、方法和看到的实际状况，用数字和事例说话',
  analysis: '存在的突出问题和原因',
  advice: '具体可行的对策，说明由谁、怎样去做',
}

type Props = {
  reportId: string
  values: FormValues
  content: ReportContent
  errors: Record<string, string[]>
  /** set here: puts Markdown at the cursor */
  insert: MutableRefObject<((markdown: string) => void) | null>
}

/** The three parts as one continuous text: plain fields first, set visually once the editor has loaded. */
export function TextParts({ reportId, values, content, errors, insert }: Props) {
  const fields = useRef<Partial<Record<PartName, HTMLTextAreaElement | null>>>({})
  const current = useRef<PartName>('situation')
  const [visual, setVisual] = useState(false)
  const [ready, setReady] = useState(false)

  useEffect(() => setVisual(kept(remembered) === null), [])
  useEffect(() => {
    if (!visual) insert.current = (markdown) => insertPlain(fields.current[current.current], markdown)
  }, [visual, insert])

  const choose = (plain: boolean) => {
    if (plain) keep(remembered, 1)
    else forget(remembered)
    setReady(false)
    setVisual(!plain)
  }

  return (
    <section aria-label="正文">
      {visual && (
        <Suspense fallback={null}>
          <VisualParts
            reportId={reportId}
            fields={fields.current}
            insert={insert}
            content={content}
            errors={errors}
            onReady={setReady}
          />
        </Suspense>
      )}
      <div hidden={visual && ready}>
        {parts.map((part) => (
          <div key={part} id={visual && ready ? undefined : `part-${part}`} className="mb-6 scroll-mt-24">
            <label htmlFor={`field-${part}`} className="mb-1 block text-lg font-semibold">
              {partNames[part]}
              <PartCount text={content[part]} />
            </label>
            <p className="mb-1 text-sm text-ink-soft">{hints[part]}。标题前写“## ”，列表前写“- ”，加粗写成 **文字**</p>
            <textarea
              id={`field-${part}`}
              name={part}
              rows={16}
              defaultValue={values[part]}
              ref={(field) => {
                fields.current[part] = field
              }}
              onFocus={() => {
                current.current = part
              }}
              aria-invalid={errors[part] ? true : undefined}
              className="w-full rounded-box border border-line-strong bg-white px-4 py-3 font-serif text-lg leading-9 text-ink"
            />
            <FieldErrors errors={errors[part]} />
          </div>
        ))}
      </div>
      <p className="flex flex-wrap gap-x-6 gap-y-1 text-sm text-ink-soft">
        {ready || !visual ? (
          <button type="button" className="scripted min-h-tap underline" onClick={() => choose(visual)}>
            {visual ? '改用纯文本写' : '改用可视编辑'}
          </button>
        ) : null}
        <Link to={`/reports/${reportId}/pictures`}>管理图片</Link>
      </p>
    </section>
  )
}

/** Puts a paragraph into a plain field at its cursor, as typing would. */
function insertPlain(field: HTMLTextAreaElement | null | undefined, markdown: string) {
  if (!field) return
  const at = field.selectionEnd || field.value.length
  field.setRangeText(`\n\n${markdown}\n\n`, at, at, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.focus()
}
