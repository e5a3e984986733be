import { useNavigate } from '@remix-run/react'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { longestQuery } from '../limits'
import { suggestionNames } from '../wording'
import { useSuggestions } from './use-suggestions'

/**
 * The box for the query: a plain one until scripts have loaded, then a combobox. Arrows go through the completions,
 * Enter takes one, Escape closes; without a choice Enter searches for what was typed.
 */
export function QueryField({ q }: { q: string }) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  const { suggestions, active, setActive, type, close } = useSuggestions()
  const open = suggestions.length > 0
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const combobox =
    ready &&
    ({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': open,
      'aria-controls': `${id}-list`,
      'aria-activedescendant': active >= 0 ? `${id}-${active}` : undefined,
    } as const)

  const take = (index: number) => {
    const { text, kind, id: document } = suggestions[index]!
    close()
    if (kind === 'title' && document) return navigate(`/library/${document.replace(':', '/')}`)
    input.current!.value = text
    input.current!.form!.requestSubmit()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setActive(((active + 1 + step + suggestions.length + 1) % (suggestions.length + 1)) - 1)
    else if (event.key === 'Enter' && active >= 0) take(active)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  }
  return (
    <div className="relative min-w-0 flex-1 basis-48">
      <label htmlFor={`${id}-box`} className="sr-only">
        检索词
      </label>
      <input
        ref={input}
        id={`${id}-box`}
        type="search"
        name="q"
        defaultValue={q}
        key={q}
        maxLength={longestQuery + 100}
        autoComplete="off"
        enterKeyHint="search"
        data-search-box=""
        placeholder="留守妇女　“小额担保贷款”　篇名:合作社"
        {...combobox}
        onChange={(event) => {
          if (!(event.nativeEvent as InputEvent).isComposing) type(event.target.value)
        }}
        onCompositionEnd={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={close}
        className="h-12 w-full rounded-box border border-line-strong bg-white px-3 text-lg"
      />
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label="检索建议"
        hidden={!open}
        className="absolute inset-x-0 top-full z-20 mt-1 max-h-96 overflow-y-auto rounded-box border border-line-strong bg-white py-1"
      >
        {suggestions.map(({ text, kind }, index) => (
          // the mouse goes down before the box loses the focus, and must not take it; the keyboard works on the box
          <li
            key={`${kind} ${text}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(index)}
            onKeyDown={onKeyDown}
            className="flex min-h-11 cursor-pointer items-center justify-between gap-4 px-3 hover:bg-plum-pale aria-selected:bg-plum-pale aria-selected:text-plum-deep"
          >
            <span className="truncate">{text}</span>
            <span className="shrink-0 text-sm text-ink-soft">{suggestionNames[kind]}</span>
          </li>
        ))}
      </ul>
      <p role="status" className="sr-only">
        {open ? `${suggestions.length} 条建议，按上下键选择` : ''}
      </p>
    </div>
  )
}
