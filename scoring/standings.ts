import { compare, type Decimal, type Fraction, fraction } from './decimal'
import { eachOnce } from './input'
import { compareIds } from './scores'

/** A report to be ranked: its official score, and what decides among equals in the declared order. */
export interface Entry {
  readonly report: string
  readonly score: Decimal
  /** e.g. untrimmed mean, mean for analysis, mean for advice; a higher value wins. */
  readonly tieBreakers?: readonly Decimal[]
}

export interface Standing {
  readonly report: string
  readonly score: Decimal
  /** Shared rank: two firsts are followed by a third (1, 1, 3). */
  readonly rank: number
  /** Other reports with this rank; a committee decides among them where the rules do not. */
  readonly tiedWith: readonly string[]
  /** How many tie-breakers were needed to part this report from its equals; 0 where the score decided. */
  readonly decidedBy: number
}

interface Read {
  readonly entry: Entry
  readonly keys: readonly Fraction[]
}

/** Entries from best to worst, equals together, compared in exact decimals. @throws RangeError on a report given twice */
function groupsOf(entries: readonly Entry[]): Read[][] {
  eachOnce(entries)
  const read = entries
    .map((entry): Read => ({ entry, keys: [entry.score, ...(entry.tieBreakers ?? [])].map(fraction) }))
    .sort((a, b) => byKeys(b.keys, a.keys) || compareIds(a.entry.report, b.entry.report))
  const groups: Read[][] = []
  for (const one of read) {
    const last = groups.at(-1)
    if (last?.[0] && byKeys(last[0].keys, one.keys) === 0) last.push(one)
    else groups.push([one])
  }
  return groups
}

/** Shared ranks alone: without the lists of equals, which grow with the square of their number. */
export function sharedRanks(entries: readonly Entry[]): Map<string, number> {
  let rank = 1
  return new Map(
    groupsOf(entries).flatMap((group) => {
      const here = rank
      rank += group.length
      return group.map(({ entry }) => [entry.report, here] as const)
    }),
  )
}

/** Entries from best to worst with shared ranks. */
export function standings(entries: readonly Entry[]): Standing[] {
  const groups = groupsOf(entries)
  let rank = 1
  return groups.flatMap((group, at) => {
    const here = rank
    rank += group.length
    const ids = group.map(({ entry }) => entry.report)
    const depth = Math.max(commonKeys(group, groups[at - 1]), commonKeys(group, groups[at + 1]))
    return group.map(({ entry }) => ({
      report: entry.report,
      score: entry.score,
      rank: here,
      // Made when asked for: the lists of all equals together grow with the square of their number.
      get tiedWith() {
        return ids.filter((id) => id !== entry.report)
      },
      decidedBy: depth,
    }))
  })
}

/** Compares lists of keys one by one; a missing key is below any key. */
function byKeys(a: readonly Fraction[], b: readonly Fraction[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const x = a[at]
    const y = b[at]
    const order = x && y ? compare(x, y) : Number(Boolean(x)) - Number(Boolean(y))
    if (order !== 0) return order
  }
  return 0
}

/** The number of leading keys that two groups share. */
function commonKeys(group: readonly Read[], other: readonly Read[] | undefined): number {
  const a = group[0]?.keys ?? []
  const b = other?.[0]?.keys ?? []
  const parted = a.findIndex((key, at) => !b[at] || compare(key, b[at]) !== 0)
  return other ? Math.max(parted, 0) : 0
}
