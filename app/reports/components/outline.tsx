import type { MouseEvent } from 'react'
import { outlineOf } from '../outline'
import type { ReportContent } from '../content'

/** The margin outline: parts and their headings; leads to the place in the text. */
export function Outline({ content }: { content: ReportContent }) {
  return (
    <nav aria-label="提纲" className="text-sm">
      <ol className="grid grid-cols-1 gap-1">
        {outlineOf(content).map(({ part, title, level, at }) => (
          <li key={`${part} ${at}`} className={level === 0 ? 'font-medium' : level <= 2 ? 'pl-3' : 'pl-6'}>
            <a
              href={`#part-${part}`}
              onClick={(event) => goTo(event, part, at)}
              className="block truncate text-ink-soft no-underline hover:text-plum hover:underline"
            >
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** In the visual editor headings are elements; in a plain field the part itself is the place. */
function goTo(event: MouseEvent, part: string, at: number) {
  const heading = document.querySelectorAll(`#part-${part} .ProseMirror :is(h1,h2,h3,h4,h5,h6)`)[at]
  if (!heading) return
  event.preventDefault()
  heading.scrollIntoView({ block: 'center' })
}
