import { useEffect, useRef } from 'react'
import type { Find } from './finds'
import { blindFieldNames, type BlindTexts } from './source'

type Props = { finds: Find[]; texts: BlindTexts; current: number | null; onCurrent: (id: number) => void; onChoice: (choice: string) => void }

const button = 'min-h-9 rounded-box border border-line-strong bg-paper px-3 hover:border-plum hover:text-plum aria-pressed:border-plum aria-pressed:bg-plum-pale aria-pressed:font-semibold'

/** Everything found, one by one; each button works as a plain form too. */
export function FindList({ finds, texts, current, onCurrent, onChoice }: Props) {
  const here = useRef<HTMLLIElement>(null)
  useEffect(() => void here.current?.scrollIntoView({ block: 'nearest' }), [current])
  return (
    <ol className="grid gap-2">
      {finds.map((find) => (
        <li key={find.id} ref={find.id === current ? here : undefined} aria-current={find.id === current || undefined} className="rounded-box border border-line p-2 aria-[current]:border-plum aria-[current]:bg-plum-pale">
          <p>
            <span className="text-sm text-ink-soft">{around(texts[find.field], find.start - 8, find.start)}</span>
            <a href={`#original-${find.id}`} onClick={() => onCurrent(find.id)} className="font-medium underline wrap-anywhere">{find.original}</a>
            <span className="text-sm text-ink-soft">{around(texts[find.field], find.end, find.end + 8)}</span>
          </p>
          <p className="text-sm text-ink-soft">{blindFieldNames[find.field]}：{find.why}，代之以“{find.replacement}”</p>
          <div className="mt-1 flex flex-wrap gap-2 text-sm">
            <Choice find={find} choice="mask" label="遮盖" onChoice={onChoice} />
            <Choice find={find} choice="keep" label="保留" onChoice={onChoice} />
            <Same find={find} finds={finds} onChoice={onChoice} />
          </div>
        </li>
      ))}
    </ol>
  )
}

/** A few words beside a find, on one line. */
const around = (text: string, start: number, end: number) => text.slice(Math.max(0, start), end).replace(/\s+/g, ' ')

type ChoiceProps = { find: Find; choice: 'mask' | 'keep'; label: string; onChoice: Props['onChoice'] }

function Choice({ find, choice, label, onChoice }: ChoiceProps) {
  const value = `${choice}:${find.id}`
  return (
    <button name="press" value={value} aria-pressed={find.decision === choice} className={button} onClick={(event) => { event.preventDefault(); onChoice(value) }}>
      {label}<span className="sr-only">“{find.original}”</span>
    </button>
  )
}

/** 全部同样处理: the other places where the same words stand. */
function Same({ find, finds, onChoice }: { find: Find; finds: Find[]; onChoice: Props['onChoice'] }) {
  const count = finds.filter(({ original, origin }) => original === find.original && origin === find.origin).length
  if (count < 2) return null
  return (['mask-same', 'keep-same'] as const).map((verb) => (
    <button key={verb} name="press" value={`${verb}:${find.id}`} className={button} onClick={(event) => { event.preventDefault(); onChoice(`${verb}:${find.id}`) }}>
      {count} 处都{verb === 'mask-same' ? '遮盖' : '保留'}<span className="sr-only">“{find.original}”</span>
    </button>
  ))
}
