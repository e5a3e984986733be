// All times are shown in Beijing time, written as the notices write them.

const beijing = 8 * 3_600_000 // ahead of UTC the whole year since 1991; Intl says the same at twenty times the cost

function split(value: Date | string) {
  const iso = new Date(new Date(value).getTime() + beijing).toISOString()
  return {
    year: iso.slice(0, 4),
    month: iso.slice(5, 7),
    day: iso.slice(8, 10),
    hour: iso.slice(11, 13),
    minute: iso.slice(14, 16),
  }
}

/** 2012年8月31日 */
export function formatDate(value: Date | string): string {
  const { year, month, day } = split(value)
  return `${year}年${Number(month)}月${Number(day)}日`
}

/** 2012年8月31日 09:05; midnight at the end of a day is written 24:00 of that day. */
export function formatDateTime(value: Date | string): string {
  const { hour, minute } = split(value)
  if (hour === '00' && minute === '00') return `${formatDate(new Date(new Date(value).getTime() - 1))} 24:00`
  return `${formatDate(value)} ${hour}:${minute}`
}

/** 2012-08-31, for date inputs. */
export function isoDate(value: Date | string): string {
  const { year, month, day } = split(value)
  return `${year}-${month}-${day}`
}

/** 还有 3 天, 还有 5 小时, 已过 2 天 */
export function formatRemaining(until: Date | string, now: Date | string): string {
  const hours = (new Date(until).getTime() - new Date(now).getTime()) / 3_600_000
  const size = Math.abs(hours)
  const amount =
    size >= 48
      ? `${Math.floor(size / 24)} 天`
      : size >= 1
        ? `${Math.floor(size)} 小时`
        : `${Math.max(1, Math.floor(size * 60))} 分钟`
  return hours >= 0 ? `还有 ${amount}` : `已过 ${amount}`
}

/** 09:05 */
export function formatTime(value: Date | string): string {
  const { hour, minute } = split(value)
  return `${hour}:${minute}`
}

/** Days of one year in order, runs of them together: 1月1日至3日、1月29日、9月30日至10月7日. */
export function formatDays(days: string[]): string {
  const runs: [first: string, last: string][] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run && Date.parse(day) - Date.parse(run[1]) === 86_400_000) run[1] = day
    else runs.push([day, day])
  }
  const monthDay = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
  const end = (first: string, last: string) =>
    first.slice(0, 7) === last.slice(0, 7) ? `${Number(last.slice(8))}日` : monthDay(last)
  return runs
    .map(([first, last]) => (first === last ? monthDay(first) : `${monthDay(first)}至${end(first, last)}`))
    .join('、')
}
