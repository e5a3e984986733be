import { Link } from '@remix-run/react'
import { formatDate } from '../../ui/dates'
import { kindNames } from '../wording'

type Props = { fresh: { id: string; title: string; kind: string; from: string; at: Date }[] }

/** New documents of a saved search. */
export function FreshList({ fresh }: Props) {
  return (
    <ul className="mt-1">
      {fresh.map(({ id, title, kind, from, at }) => (
        <li key={id} className="py-1">
          <Link to={`/library/${id.replace(':', '/')}`} className="mr-3 inline-block py-1">
            {title}
          </Link>
          <span className="text-sm text-ink-soft">
            {[kindNames[kind], from, formatDate(at)].filter(Boolean).join('　')}
          </span>
        </li>
      ))}
    </ul>
  )
}
