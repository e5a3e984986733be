import { formatDateTime } from '../../ui/dates'
import { EmptyState } from '../../ui/page'
import { Table } from '../../ui/table'
import { roleApprovalNames } from '../wording'
import { kindNames, type LedgerKind } from './entries'

export type ShownEntry = {
  number: number; at: string; kind: LedgerKind; by?: string; reason?: string; report?: string; judge?: string; seed?: number; side?: 'ORGANIZER' | 'SUPERVISOR'; scored?: boolean
}

type Props = { entries: ShownEntry[]; names: Record<string, string>; seats: Record<string, string>; caption: string; empty: string }

/** Entries of a round's ledger, in the order in which they happened. */
export function EntryList({ entries, names, seats, caption, empty }: Props) {
  if (entries.length === 0) return <EmptyState title={empty} />
  return (
    <Table
      caption={caption} rows={entries} rowKey={({ number }) => String(number)}
      columns={[
        { key: 'number', label: '序号', numeric: true, cell: ({ number }) => number },
        { key: 'at', label: '时间', cell: ({ at }) => formatDateTime(at) },
        { key: 'kind', label: '事项', cell: (entry) => titleOf(entry) },
        { key: 'who', label: '谁', cell: ({ by, judge, kind }) => (by ? (names[by] ?? '') : kind === 'recusal' ? `${judge}号席 ${seats[judge!] ?? ''}` : '') },
        { key: 'what', label: '说明', cell: (entry) => <Detail entry={entry} seats={seats} /> },
      ]}
    />
  )
}

function titleOf({ kind, side, scored }: ShownEntry): string {
  if (kind === 'release') return scored ? '已提交的评分表不再计入' : '取消分配'
  return side ? `${roleApprovalNames[side]}${kindNames[kind]}` : kindNames[kind]
}

function Detail({ entry: { kind, report, judge, reason, seed }, seats }: { entry: ShownEntry; seats: Record<string, string> }) {
  return (
    <>
      {report && `${report}${kind === 'release' ? `，${judge}号席 ${seats[judge!] ?? ''}` : ''}`}
      {reason && <span className="block">理由：{reason}</span>}
      {seed !== undefined && `种子 ${seed}`}
    </>
  )
}
