import { db, pool } from '../../server/db.server'
import { beside } from '../../server/threads/beside.server'
import { chainFaults } from './chain'
import { chapters } from './chapters'
import type { LedgerEntry } from './entries'
import type { ShownEntry } from './entry-list'
import { ledgerFingerprint } from './key.server'
import { readKept } from './kept.server'
import { readLedger } from './read.server'
import { tell } from './tell'
import type { verifyRecorded } from './verify'

const verify = beside<typeof verifyRecorded>('app/evaluation/ledger/verify.ts', 'verifyRecorded', {
  seconds: 300,
  megabytes: 1024,
})

const told = Object.values(chapters).flat()
export type ToldEntry = Extract<LedgerEntry, { kind: (typeof told)[number] }>

/** Everything the ledger page of a round shows; with `check` the result is computed anew. */
export async function readRoundLedger(roundId: string, check: boolean) {
  const entries = await readLedger(roundId)
  const shown = entries.filter(
    (entry): entry is ToldEntry =>
      told.some((kind) => kind === entry.kind) && !(entry.kind === 'assignments' && !entry.body.reason),
  )
  const people = shown.flatMap(({ body }) => ('by' in body && body.by ? [body.by] : []))
  const [names, seats] = await Promise.all([
    db.person.findMany({ where: { id: { in: people } }, select: { id: true, name: true } }),
    pool.query<{ number: string; name: string }>(
      `SELECT s."number"::text, p."name" FROM "Seat" s JOIN "Person" p ON p."id" = s."personId" WHERE s."roundId" = $1`,
      [roundId],
    ),
  ])
  const faults = check ? await verify(roundId, entries, await readKept(roundId)) : chainFaults(roundId, entries)
  return {
    ...ledgerFingerprint(),
    faults,
    checked: check,
    head: entries.at(-1)?.hash ?? '',
    total: entries.length,
    counts: {
      sheets: entries.filter(({ kind }) => kind === 'sheet').length,
      assignments: entries.reduce((sum, { kind, body }) => sum + (kind === 'assignments' ? body.made.length : 0), 0),
    },
    entries: together(shown.map(show)),
    names: Object.fromEntries(names.map(({ id, name }) => [id, name])),
    seats: Object.fromEntries(seats.rows.map(({ number, name }) => [number, name])),
  }
}

/** Entries that one act made one after the other, a report each, stand in one line: a judge's sheets taken back, a meeting's outcome. */
function together(entries: ShownEntry[]): ShownEntry[] {
  const lines: ShownEntry[] = []
  for (const entry of entries) {
    const last = lines.at(-1)
    const same =
      last?.report && entry.report && (last.until ?? last.number) + 1 === entry.number && actOf(last) === actOf(entry)
    if (same)
      lines[lines.length - 1] = {
        ...last,
        until: entry.number,
        reports: [...(last.reports ?? [last.report!]), entry.report!],
      }
    else lines.push(entry)
  }
  return lines
}

const actOf = ({ kind, by, reason, judge, scored }: ShownEntry) => JSON.stringify([kind, by, reason, judge, scored])

/** What of an entry is shown: large parts stay in the file. */
function show({ number, at, kind, body }: ToldEntry): ShownEntry {
  const { by, reason, report, judge, side, scored, rule } = body as Partial<ShownEntry>
  const given = kind === 'assignments' ? body.made.map(([, code, seat]) => `${code} → ${seat}号席`) : undefined
  const seated = kind === 'seats' ? body.made.map(([seat]) => seat) : undefined
  return {
    number,
    at,
    kind,
    by,
    reason,
    report,
    judge,
    side,
    scored,
    rule,
    given,
    seated,
    said: tell({ kind, body } as ToldEntry),
  }
}
