export type Month = { value: string; count: number }

/** Every month from the first to the last, those without anything too; the last ten years of them. */
export function byMonth(counts: readonly Month[]): Month[] {
  const known = new Map(counts.map(({ value, count }) => [value, count]))
  const names = [...known.keys()].sort()
  const months: Month[] = []
  let [year, month] = (names[0] ?? '').split('-').map(Number) as [number, number]
  while (names.length > 0 && months.length < 12 * 200) {
    const value = `${year}-${String(month).padStart(2, '0')}`
    months.push({ value, count: known.get(value) ?? 0 })
    if (value === names.at(-1)) break
    if (++month > 12) [year, month] = [year + 1, 1]
  }
  return months.slice(-120)
}
