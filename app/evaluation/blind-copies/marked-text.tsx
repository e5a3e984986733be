import { useEffect, useMemo, useRef } from 'react'
import { centre } from './centre'
import { segmentsOf, type Find } from './finds'
import { cutByLook, stretchesOf } from './markdown-signs'
import { blindFieldNames, blindFields, type BlindTexts } from './source'

type Props = { texts: BlindTexts; finds: Find[]; current: number | null; side: 'original' | 'blind' }

/** All fields of a report with what was found in them marked; beside it, the same as judges will read it. */
export function MarkedText({ texts, finds, current, side }: Props) {
  return (
    <div className="grid gap-4">
      {blindFields
        .filter((field) => texts[field].trim())
        .map((field) => (
          <section key={field}>
            <h3 className="text-sm text-ink-soft">{blindFieldNames[field]}</h3>
            <p className="whitespace-pre-wrap font-serif leading-8 wrap-anywhere">
              <FieldText
                text={texts[field]}
                finds={finds.filter((find) => find.field === field)}
                current={current}
                side={side}
              />
            </p>
          </section>
        ))}
    </div>
  )
}

/** The text with its finds; headings and emphasis look like it. */
function FieldText({ text, finds, current, side }: Omit<Props, 'texts'> & { text: string }) {
  const stretches = useMemo(() => stretchesOf(text), [text])
  let at = 0
  return segmentsOf(text, finds).map(({ text: piece, find }) => {
    const [from, to] = [at, (at += piece.length)]
    return find ? (
      <Mark key={from} find={find} current={find.id === current} side={side} />
    ) : (
      cutByLook(text, from, to, stretches).map(({ text: words, look }, part) => (
        <span key={`${from} ${part}`} className={look ? looks[look] : undefined}>
          {words}
        </span>
      ))
    )
  })
}

/** Signs take no room and yet stay in the text: what is selected there is the text's own. */
const looks = { sign: 'text-[0px]', strong: 'font-semibold' }

/** Told apart by line and weight, not by colour alone: undecided framed, masked underlined, kept plain. */
function Mark({ find, current, side }: { find: Find; current: boolean; side: Props['side'] }) {
  const here = useRef<HTMLElement>(null)
  useEffect(() => {
    if (current) centre(here.current)
  }, [current])
  const { id, original, replacement, decision } = find
  const shown = side === 'blind' && decision === 'mask' ? replacement : original
  const look =
    decision === null
      ? 'bg-mark outline-2 outline-dashed outline-signal'
      : decision === 'mask'
        ? 'bg-plum-pale underline decoration-2'
        : 'bg-transparent underline decoration-dotted'
  const name = side === 'original' ? `original-${id}` : `blind-${id}`
  return (
    <mark
      ref={here}
      id={name}
      title={find.why}
      className={`scroll-mt-48 ${look} ${current ? 'outline-3! outline-solid! outline-plum!' : ''}`}
    >
      {shown}
    </mark>
  )
}
