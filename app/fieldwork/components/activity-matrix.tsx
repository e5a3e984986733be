import { activityLines, activityNames, type Activity } from '../../accounts/vocabulary'

/** The 「四个三」 in twelve cells, counted from the diaries; an empty cell is worth a look. */
export function ActivityMatrix({ counts }: { counts: Partial<Record<Activity, number>> }) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full max-w-3xl border-collapse text-sm">
        <caption className="sr-only">四个三活动与日记篇数</caption>
        <tbody>
          {activityLines.map(({ name, activities }) => (
            <tr key={name}>
              <th scope="row" className="w-14 border border-line bg-sunken px-2 py-2 font-medium">
                {name}
              </th>
              {activities.map((code) => (
                <td
                  key={code}
                  className={`border border-line px-3 py-2 ${counts[code] ? 'bg-paper' : 'bg-signal-pale'}`}
                >
                  <span className="block text-ink-soft">{activityNames[code]}</span>
                  <span className="tabular-nums">{counts[code] ? `${counts[code]} 篇` : '还没有'}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
