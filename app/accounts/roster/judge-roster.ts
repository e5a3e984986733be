import type { RosterKey } from './columns'
import { judgeRow, type Judge, type JudgedRow } from './judge-row'

type Row = { row: number; values: Record<RosterKey, string> }
type CellFault = { row: number; column: string; heading: string; message: string }

/**
 * Judges a whole roster: each row by itself, and user names against one another and those in use.
 * @param read rows and cells that could not be read, as the sheet reader gives them
 * @param taken user names in use, in lower case
 */
export function judgeRoster(
  judge: Judge,
  read: { rows: readonly Row[]; errors: readonly CellFault[] },
  taken: ReadonlySet<string>,
): JudgedRow[] {
  const unreadable = grouped(read.errors, ({ row }) => row)
  const namesakes = grouped(read.rows, ({ values }) => values.username.toLowerCase())
  return read.rows.map(({ row, values }) => {
    const judged = judgeRow(judge, row, values)
    const username = values.username.toLowerCase()
    const others = username ? namesakes.get(username)!.filter((other) => other.row !== row) : []
    const errors = [
      ...(unreadable.get(row) ?? []).map(({ column, heading, message }) => `${heading || `${column} 列`}：${message}`),
      ...judged.errors,
      ...(others.length
        ? [
            `账号：与第 ${others
              .slice(0, 3)
              .map((other) => other.row)
              .join('、')} 行重复`,
          ]
        : []),
      ...(taken.has(username) ? ['账号：系统里已有人使用'] : []),
    ]
    return { ...judged, person: errors.length ? null : judged.person, errors }
  })
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
