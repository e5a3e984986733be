/** A column a sheet may have: how it is called in code and in Chinese headings. */
export interface SheetColumn<Key extends string = string> {
  key: Key
  /** Accepted headings; the first is used in messages and when a sheet is written. */
  names: readonly [string, ...string[]]
  required?: boolean
}

export interface HeaderMatch<Key extends string> {
  /** Index of the heading row among those given. */
  row: number
  /** Which key each column has; null where the heading is unknown. */
  keys: (Key | null)[]
  missing: string[]
}

/** 「姓 名*」, 「姓名（必填）」 and 「姓名:」 all mean 姓名. */
function normalizeHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/\([^)]*\)|\[[^\]]*\]|[\s*:：]/g, '')
    .toLowerCase()
}

/** Finds the heading row: the one of the first rows that names most columns; undefined when none does. */
export function matchHeader<Key extends string>(
  rows: readonly (readonly string[])[],
  columns: readonly SheetColumn<Key>[],
): HeaderMatch<Key> | undefined {
  const known = new Map(
    columns.flatMap(({ key, names }) => names.map((name) => [normalizeHeading(name), key] as const)),
  )
  const matches = rows.map((cells, row) => ({ row, keys: keysOf(cells, known) }))
  const count = (keys: (Key | null)[]) => keys.filter((key) => key !== null).length
  const best = matches.reduce<(typeof matches)[number] | undefined>(
    (found, one) => (count(one.keys) > (found ? count(found.keys) : 0) ? one : found),
    undefined,
  )
  if (!best) return undefined
  const missing = columns
    .filter(({ key, required }) => required && !best.keys.includes(key))
    .map(({ names }) => names[0])
  return { ...best, missing }
}

/** A heading that comes twice counts once: the first column has it. */
function keysOf<Key extends string>(cells: readonly string[], known: ReadonlyMap<string, Key>): (Key | null)[] {
  const seen = new Set<Key>()
  return cells.map((cell) => {
    const key = known.get(normalizeHeading(cell))
    if (key === undefined || seen.has(key)) return null
    seen.add(key)
    return key
  })
}
