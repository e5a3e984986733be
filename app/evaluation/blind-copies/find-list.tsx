import { useEffect, useRef } from 'react'
import type { Find } from './finds'
import { blindFieldNames, type BlindTexts } from './source'

type Props = {
  finds: Find[]
  texts: BlindTexts
  current: number | null
  onCurrent: (id: number) => void
  onChoice: (choice: string) => void
}

const button =
  'min-h-tap rounded-box border border-line-strong bg-paper px-3 hover:border-plum hover:text-plum disabled:opacity-50 aria-pressed:border-plum aria-pressed:bg-plum-pale aria-pressed:font-semibold'

/** Everything found, one by one, and last what hardly tells anything, to be decided together; each button works as a plain form too. */
export function FindList({ finds, ...item }: Props) {
  const [slight, telling] = [finds.filter((find) => find.slight), finds.filter((find) => !find.slight)]
  return (
    <>
      <ol className="grid gap-2">
        {telling.map((find) => (
          <Item key={find.id} find={find} finds={finds} {...item} />
        ))}
      </ol>
      {slight.length > 0 && (
        <section className="mt-4 border-t border-line pt-3">
          <h3 className="font-semibold">多半不用遮盖的 {slight.length} 处</h3>
          <p className="mb-2 text-sm text-ink-soft">
            各县都有的部门，已写作某某或注明化名的人，外省和国外。看一遍，可以一起决定。
          </p>
          <div className="mb-2 flex flex-wrap gap-2 text-sm">
            {(
              [
                ['keep', '没有决定的都保留'],
                ['mask', '都遮盖'],
              ] as const
            ).map(([verb, label]) => (
              <button
                key={verb}
                name="press"
                value={`${verb}-slight`}
                disabled={slight.every(({ decision }) => decision)}
                className={button}
                onClick={(event) => {
                  event.preventDefault()
                  item.onChoice(`${verb}-slight`)
                }}
              >
                {label}
              </button>
            ))}
          </div>
          <ol className="grid gap-2">
            {slight.map((find) => (
              <Item key={find.id} find={find} finds={finds} {...item} />
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

function Item({ find, finds, texts, current, onCurrent, onChoice }: Props & { find: Find }) {
  const here = useRef<HTMLLIElement>(null)
  const isHere = find.id === current
  useEffect(() => {
    if (isHere) here.current?.scrollIntoView({ block: 'nearest' })
  }, [isHere])
  return (
    <li
      ref={here}
      aria-current={isHere || undefined}
      className="rounded-box border border-line p-2 aria-[current]:border-plum aria-[current]:bg-plum-pale"
    >
      <p>
        <span className="text-sm text-ink-soft">{around(texts[find.field], find.start - 8, find.start)}</span>
        <a
          href={`#original-${find.id}`}
          onClick={() => onCurrent(find.id)}
          className="font-medium underline wrap-anywhere"
        >
          {find.original}
        </a>
        <span className="text-sm text-ink-soft">{around(texts[find.field], find.end, find.end + 8)}</span>
      </p>
      <p className="text-sm text-ink-soft">
        {blindFieldNames[find.field]}：{find.why}，代之以“{find.replacement}”
      </p>
      <div className="mt-1 flex flex-wrap gap-2 text-sm">
        <Choice find={find} choice="mask" label="遮盖" onChoice={onChoice} />
        <Choice find={find} choice="keep" label="保留" onChoice={onChoice} />
        <Same find={find} finds={finds} onChoice={onChoice} />
      </div>
    </li>
  )
}

/** A few words beside a find, on one line. */
const around = (text: string, start: number, end: number) => text.slice(Math.max(0, start), end).replace(/\s+/g, ' ')

type ChoiceProps = { find: Find; choice: 'mask' | 'keep'; label: string; onChoice: Props['onChoice'] }

function Choice({ find, choice, label, onChoice }: ChoiceProps) {
  const value = `${choice}:${find.id}`
  return (
    <button
      name="press"
      value={value}
      aria-pressed={find.decision === choice}
      className={button}
      onClick={(event) => {
        event.preventDefault()
        onChoice(value)
      }}
    >
      {label}
      <span className="sr-only">“{find.original}”</span>
    </button>
  )
}

/** 全部同样处理: the other places where the same words stand. */
function Same({ find, finds, onChoice }: { find: Find; finds: Find[]; onChoice: Props['onChoice'] }) {
  const count = finds.filter(({ original, origin }) => original === find.original && origin === find.origin).length
  if (count < 2) return null
  return (['mask-same', 'keep-same'] as const).map((verb) => (
    <button
      key={verb}
      name="press"
      value={`${verb}:${find.id}`}
      className={button}
      onClick={(event) => {
        event.preventDefault()
        onChoice(`${verb}:${find.id}`)
      }}
    >
      {count} 处都{verb === 'mask-same' ? '遮盖' : '保留'}
      <span className="sr-only">“{find.original}”</span>
    </button>
  ))
}
