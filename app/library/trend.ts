/** Counts by month from the first to the last, months without anything between them too; the last ten years of them. */
export function byMonth(dates: readonly string[]): { month: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const date of dates) counts.set(date.slice(0, 7), (counts.get(date.slice(0, 7)) ?? 0) + 1)
  const known = [...counts.keys()].sort()
  const months: { month: string; count: number }[] = []
  let [year, month] = (known[0] ?? '').split('-').map(Number) as [number, number]
  while (known.length > 0 && months.length < 12 * 200) {
    const name = `${year}-${String(month).padStart(2, '0')}`
    months.push({ month: name, count: counts.get(name) ?? 0 })
    if (name === known.at(-1)) break
    if (++month > 12) [year, month] = [year + 1, 1]
  }
  return months.slice(-120)
}
