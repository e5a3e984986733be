import { formatDateTime } from '../../ui/dates'
import { EmptyState } from '../../ui/page'
import { Table } from '../../ui/table'
import { roleApprovalNames } from '../wording'
import { kindNames, type LedgerKind } from './entries'

export type ShownEntry = {
  number: number
  at: string
  kind: LedgerKind
  said: string
  /** the last of several entries that stand in one line, and their reports */
  until?: number
  reports?: string[]
  by?: string | undefined
  reason?: string | undefined
  report?: string | undefined
  judge?: string | undefined
  side?: 'ORGANIZER' | 'SUPERVISOR' | undefined
  scored?: boolean | undefined
  rule?: 'FORCED' | 'BLOCKED' | undefined
  given?: string[] | undefined
  seated?: string[] | undefined
}

type Props = {
  entries: ShownEntry[]
  names: Record<string, string>
  seats: Record<string, string>
  caption: string
  empty: string
}

/** Entries of a round's ledger, in the order in which they happened. */
export function EntryList({ entries, names, seats, caption, empty }: Props) {
  if (entries.length === 0) return <EmptyState title={empty} />
  return (
    <Table
      caption={caption}
      rows={entries}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          key: 'number',
          label: '序号',
          numeric: true,
          cell: ({ number, until }) => (until ? `${number}–${until}` : number),
        },
        { key: 'at', label: '时间', cell: ({ at }) => formatDateTime(at) },
        { key: 'kind', label: '事项', cell: (entry) => titleOf(entry) },
        {
          key: 'who',
          label: '谁',
          cell: ({ by, judge, kind }) =>
            by ? (names[by] ?? '') : kind === 'recusal' ? `${judge}号席 ${seats[judge!] ?? ''}` : '',
        },
        { key: 'what', label: '说明', cell: (entry) => <Detail entry={entry} seats={seats} /> },
      ]}
    />
  )
}

function titleOf({ kind, side, scored, rule }: ShownEntry): string {
  if (kind === 'release') return scored ? '已提交的评分表不再计入' : '取消分配'
  if (kind === 'assignments') return '另行分配'
  if (rule) return `${kind === 'pair-rule' ? '规定' : '撤销规定：'}${rule === 'FORCED' ? '必评' : '不评'}`
  return side ? `${roleApprovalNames[side]}${kindNames[kind]}` : kindNames[kind]
}

/** Kinds about a judge's seat, which names her beside the report. */
const aboutSeat: readonly LedgerKind[] = ['release', 'pair-rule', 'pair-rule-lifted', 'seat-vacated']

function Detail({
  entry: { kind, report, judge, reason, said, given, seated, reports },
  seats,
}: {
  entry: ShownEntry
  seats: Record<string, string>
}) {
  const nameSeat = (number: string) => `${number}号席 ${seats[number] ?? ''}`
  return (
    <>
      {[!reports && report, aboutSeat.includes(kind) && judge && nameSeat(judge), said].filter(Boolean).join('，')}
      {reports && (
        <span className="block">
          <Long parts={reports} unit="篇" />
        </span>
      )}
      {seated && <Long parts={seated.map(nameSeat)} unit="位" />}
      {given && <Long parts={given} unit="份" />}
      {reason && <span className="block">理由：{reason}</span>}
    </>
  )
}

/** Few parts in a line; many behind a click. */
function Long({ parts, unit }: { parts: string[]; unit: string }) {
  if (parts.length <= 6) return <>{parts.join('、')}</>
  return (
    <details>
      <summary className="text-plum">
        {parts.length} {unit}
      </summary>
      {parts.join('、')}
    </details>
  )
}
