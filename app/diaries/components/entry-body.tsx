import { activityNames, findingKindNames, methodNames, namesOf } from '../../accounts/vocabulary'
import { Badge } from '../../ui/page'
import type { EntryContent } from '../schema'

type Body = Pick<EntryContent, 'activityCodes' | 'methods' | 'groups' | 'findings' | 'text' | 'weather'>

/** What an entry says: its frame in a line or two, the text, the findings. */
export function EntryBody({ activityCodes, methods, groups, findings, text, weather }: Body) {
  const rows: [string, string][] = [
    ['内容', namesOf(activityNames, activityCodes).join('、')],
    ['方式', namesOf(methodNames, methods).join('、')],
    ['群体', groups.join('、')],
    ['天气', weather],
  ]
  return (
    <>
      <dl className="mb-4 grid grid-cols-[3rem_1fr] gap-x-3 text-sm">
        {rows
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-soft">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <div className="reading">
        {text
          .split(/\n+/)
          .filter(Boolean)
          .map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
      </div>
      {findings.length > 0 && (
        <ul className="mt-4 grid gap-2 border-l-2 border-line pl-4">
          {findings.map(({ kind, theme, summary }, index) => (
            <li key={index} className="wrap-anywhere">
              <Badge tone={kind === 'PRESSING_PROBLEM' ? 'warning' : 'info'}>{findingKindNames[kind]}</Badge>{' '}
              {theme && <span className="text-ink-soft">{theme}：</span>}
              {summary}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
