import { Form } from '@remix-run/react'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { FieldErrors } from '../../ui/field'
import { selectedWords } from './check-keys'

/** Masks words that were overlooked: typed, or marked in the text with the mouse. */
export function MaskWords({ errors }: { errors: string[] | undefined }) {
  const [words, setWords] = useState('')
  const fromSelection = () => setWords(selectedWords() || words)
  const control = 'min-h-11 w-full rounded-box border border-line-strong bg-white px-3'
  return (
    <details open={Boolean(errors)} className="rounded-box border border-line bg-paper p-4">
      <summary className="font-semibold">漏掉的，自己遮盖</summary>
      <Form method="post" preventScrollReset className="mt-3">
        <label className="block text-sm">
          原文里的字
          <input
            name="words"
            required
            value={words}
            onChange={(event) => setWords(event.target.value)}
            className={control}
          />
        </label>
        <FieldErrors errors={errors} />
        <label className="mt-2 block text-sm">
          代之以
          <input name="replacement" defaultValue="某某" className={control} />
        </label>
        <div className="mt-3 flex flex-wrap gap-2">
          <Button name="intent" value="mask" tone="plain">
            全文遮盖
          </Button>
          <button
            type="button"
            onMouseDown={(event) => event.preventDefault()}
            onClick={fromSelection}
            className="min-h-11 px-2 text-plum underline"
          >
            取选中的文字
          </button>
        </div>
      </Form>
    </details>
  )
}
