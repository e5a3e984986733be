import { formatDateTime } from '../../ui/dates'
import type { OpeningInputs } from '../opening/inputs'
import { chainFaults } from './chain'
import { kindNames, type LedgerEntry } from './entries'
import { isPlainlyWritten, parseLedgerFile } from './parse-file'
import { keptFaults, type Kept } from './kept'
import { recompute } from './recompute'
import { replay } from './replay'
import { sheetFaults } from './sheets'
import { fingerprintOf, signatureHolds } from './signature'

export type Verification = {
  round: string
  entries: number
  sheets: number
  reports: number
  fingerprint: string
  /** the last entry; a file that was exported earlier is whole and ends earlier */
  last: string
  /** what is wrong, in words; empty when everything is equal */
  faults: string[]
}

/** An opening of which nothing is known yet: a file that was damaged may hold anything. */
type Opened = { inputs?: { signedBy?: string; round?: { id?: string } }; result?: { reports?: unknown[] } }

/**
 * Checks a ledger file from its own content alone: signature, chain, and the result computed anew from the
 * score sheets. `fingerprint` is that of the key on the ledger page; given, a file signed by another is told.
 * @throws SyntaxError when the text is no ledger that can be checked
 */
export function verifyLedger(text: string, fingerprint?: string): Verification {
  const file = parseLedgerFile(text)
  const { round, entries, head, publicKey } = file
  const opening: Opened | undefined = entries.find((entry) => entry.kind === 'opening')?.body
  const own = fingerprintOf(publicKey)
  const end = entries.at(-1)
  const expected = [...new Set([fingerprint, opening?.inputs?.signedBy].filter((one) => one !== undefined))]
  const faults = [
    ...(isPlainlyWritten(text, file) ? [] : ['文件里有重复的字段，或用别的写法写的数字和文字：不是程序导出的原样。']),
    ...(signatureHolds(file) ? [] : ['签名与内容不符：文件在签名之后被改过。']),
    ...expected.filter((one) => one !== own).map((one) => `文件由另一把密钥签名：应为 ${one}，实为 ${own}。`),
    ...chainFaults(round.id, entries),
    ...(opening && opening.inputs?.round?.id !== round.id ? ['开封的不是文件所说的这一轮评选。'] : []),
    ...(head === (end?.hash ?? '') ? [] : ['末条指纹与文件所记的链尾不符：结尾可能被截去。']),
  ]
  return {
    round: round.name,
    entries: entries.length,
    fingerprint: own,
    last: end ? `第 ${end.number} 条，${kindNames[end.kind]}，${formatDateTime(end.at)}，指纹 ${end.hash}` : '没有记录',
    reports: opening?.result?.reports?.length ?? 0,
    sheets: entries.filter(({ kind }) => kind === 'sheet').length,
    faults: [...faults, ...recomputed(entries)],
  }
}

/** The same of the ledger as it stands in the database, before it is signed, and of the tables it was written from. */
export const verifyRecorded = (round: string, entries: LedgerEntry[], kept: Kept): string[] => [
  ...chainFaults(round, entries),
  ...keptFaults(entries, kept),
  ...recomputed(entries),
]

/** What in a round's tables and ledger does not fit together before it is opened; nothing may be opened from it. */
export function inputFaults(inputs: OpeningInputs, entries: LedgerEntry[], kept: Kept): string[] {
  const { sheets, faults } = replay(entries)
  return [
    ...chainFaults(inputs.round.id, entries),
    ...faults,
    ...keptFaults(entries, kept),
    ...sheetFaults(inputs, sheets),
  ]
}

/** A file that was damaged may hold what cannot be computed with at all. */
function recomputed(entries: LedgerEntry[]): string[] {
  try {
    return recompute(entries)
  } catch (error) {
    return [`台账的内容残缺或形式不对，结果无法重算（${(error as Error).message}）。`]
  }
}
