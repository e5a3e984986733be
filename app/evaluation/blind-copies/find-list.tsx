import { useEffect, useRef, type ReactNode } from 'react'
import { show } from './centre'
import { decisionPress, sameAs, type Decision, type Find } from './finds'
import { blindFieldNames, type BlindTexts } from './source'

type Props = {
  finds: Find[]
  texts: BlindTexts
  current: number | null
  onCurrent: (id: number) => void
  /** decides finds; goes on from one of them, or stays */
  onChoice: (decision: Decision, ids: number[], from?: number) => void
}

const button =
  'min-h-tap rounded-box border border-line-strong bg-paper px-3 hover:border-plum hover:text-plum disabled:opacity-50 aria-pressed:border-plum aria-pressed:bg-plum-pale aria-pressed:font-semibold'

const verbs = [
  ['mask', '遮盖'],
  ['keep', '保留'],
] as const

/** Everything found, one by one, and last what hardly tells anything, to be decided together; each button works as a plain form too. */
export function FindList({ finds, ...item }: Props) {
  const [slight, telling] = [finds.filter((find) => find.slight), finds.filter((find) => !find.slight)]
  const open = slight.filter(({ decision }) => decision === null).map(({ id }) => id)
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
            各县都有的部门，已写作某某或注明化名的人，外省和国外，别的报告里看过都保留的。看一遍，可以一起决定。
          </p>
          <div className="mb-2 flex flex-wrap gap-2 text-sm">
            <Decide decision="keep" ids={open} onChoice={item.onChoice} disabled={open.length === 0}>
              没有决定的都保留
            </Decide>
            <Decide decision="mask" ids={open} onChoice={item.onChoice} disabled={open.length === 0}>
              都遮盖
            </Decide>
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
    if (isHere) show(here.current)
  }, [isHere])
  const same = sameAs(finds, find)
  const quoted = <span className="sr-only">“{find.original}”</span>
  return (
    <li
      ref={here}
      aria-current={isHere || undefined}
      className="scroll-mt-40 scroll-mb-20 rounded-box border border-line p-2 aria-[current]:border-plum aria-[current]:bg-plum-pale"
    >
      <p>
        <span className="text-sm text-ink-soft">{around(texts[find.field], find.start - 16, find.start)}</span>
        <a
          href={`#original-${find.id}`}
          onClick={() => onCurrent(find.id)}
          className="font-medium underline wrap-anywhere"
        >
          {find.original}
        </a>
        <span className="text-sm text-ink-soft">{around(texts[find.field], find.end, find.end + 16)}</span>
      </p>
      <p className="text-sm text-ink-soft">
        {blindFieldNames[find.field]}：{find.why}，代之以“{find.replacement}”
      </p>
      <div className="mt-1 flex flex-wrap gap-2 text-sm">
        {verbs.map(([decision, label]) => (
          <Decide
            key={decision}
            decision={decision}
            ids={[find.id]}
            from={find.id}
            pressed={find.decision === decision}
            onChoice={onChoice}
          >
            {label}
            {quoted}
          </Decide>
        ))}
        {same.length > 1 &&
          verbs.map(([decision, label]) => (
            <Decide key={decision} decision={decision} ids={same} from={find.id} onChoice={onChoice}>
              {same.length} 处都{label}
              {quoted}
            </Decide>
          ))}
      </div>
    </li>
  )
}

/** A few words beside a find, on one line and without the marks of headings, emphasis and tables. */
const around = (text: string, start: number, end: number) =>
  text
    .slice(Math.max(0, start), end)
    .replaceAll('**', '')
    .replace(/[\s#|]+/g, ' ')

type DecideProps = {
  decision: Decision
  ids: number[]
  from?: number
  pressed?: boolean
  disabled?: boolean
  onChoice: Props['onChoice']
  children: ReactNode
}

/** Clicked, it gives the keys back to the list, so that Enter means the next find. */
function Decide({ decision, ids, from, pressed, disabled, onChoice, children }: DecideProps) {
  return (
    <button
      name="press"
      value={decisionPress(decision, ids)}
      aria-pressed={pressed}
      disabled={disabled}
      className={button}
      onClick={(event) => {
        event.preventDefault()
        if (event.detail > 0) event.currentTarget.blur()
        onChoice(decision, ids, from)
      }}
    >
      {children}
    </button>
  )
}
