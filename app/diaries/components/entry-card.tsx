import { Link } from '@remix-run/react'
import { activityNames, findingKindNames, namesOf } from '../../accounts/vocabulary'
import { formatDate } from '../../ui/dates'
import { Badge } from '../../ui/page'
import type { ListedEntry } from '../list.server'
import { visibilityNames } from '../wording'
import { Marked } from './marked'

/** An entry in the list: when, where, what, with the words looked for marked. */
export function EntryCard({ entry, words, author }: { entry: ListedEntry; words: readonly string[]; author: boolean }) {
  const { id, date, place, activityCodes, text, findings, photos, visibility, sensitive } = entry
  return (
    <li className="border-t border-line py-4 first:border-0">
      <h2 className="text-base">
        <Link to={`/diary/${id}`} prefetch="intent">
          {formatDate(date)} <Marked text={place} words={words} />
        </Link>
        {author && <span className="ml-3 font-normal text-ink-soft">{entry.author}</span>}
      </h2>
      <p className="mt-1 text-sm text-ink-soft">
        {namesOf(activityNames, activityCodes).join('、')}
        {photos > 0 && ` · 照片 ${photos} 张`}
        {!author && ` · ${sensitive ? '敏感，只有我' : visibilityNames[visibility]}`}
      </p>
      <p className="mt-1 wrap-anywhere">
        <Marked text={text} words={words} />
      </p>
      {findings.length > 0 && (
        <ul className="mt-2 grid gap-1">
          {findings.map(({ kind, summary }, index) => (
            <li key={index} className="wrap-anywhere text-sm">
              <Badge tone={kind === 'PRESSING_PROBLEM' ? 'warning' : 'plain'}>{findingKindNames[kind]}</Badge>{' '}
              <Marked text={summary} words={words} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
