import { chainFaults } from './chain'
import type { LedgerFile } from './entries'
import { recompute } from './recompute'
import { fingerprintOf, signatureHolds } from './signature'

export type Verification = {
  round: string
  entries: number
  sheets: number
  reports: number
  fingerprint: string
  /** what is wrong, in words; empty when everything is equal */
  faults: string[]
}

/**
 * Checks a ledger file from its own content alone: signature, chain, and the result computed anew from the
 * score sheets. `fingerprint` is that of the key on the ledger page; given, a file signed by another is told.
 * @throws SyntaxError when the text is no ledger at all
 */
export function verifyLedger(text: string, fingerprint?: string): Verification {
  const file = JSON.parse(text) as LedgerFile
  if (file?.format !== 'fuqing-ledger/1' || !Array.isArray(file.entries)) throw new SyntaxError('这不是评选台账文件。')
  const { round, entries, head, publicKey } = file
  const opening = entries.find((entry) => entry.kind === 'opening')?.body
  const own = fingerprintOf(String(publicKey))
  const expected = [...new Set([fingerprint, opening?.inputs.signedBy].filter((one) => one !== undefined))]
  const faults = [
    ...(signatureHolds(file) ? [] : ['签名与内容不符：文件在签名之后被改过。']),
    ...expected.filter((one) => one !== own).map((one) => `文件由另一把密钥签名：应为 ${one}，实为 ${own}。`),
    ...chainFaults(round.id, entries),
    ...(head === (entries.at(-1)?.hash ?? '') ? [] : ['末条指纹与文件所记的链尾不符：结尾可能被截去。']),
  ]
  return {
    round: round.name,
    entries: entries.length,
    fingerprint: own,
    reports: opening?.result.reports.length ?? 0,
    sheets: entries.filter(({ kind }) => kind === 'sheet').length,
    faults: [...faults, ...recomputed(entries)],
  }
}

/** The same of the ledger as it stands in the database, before it is signed. */
export const verifyRecorded = (round: string, entries: LedgerFile['entries']): string[] => [
  ...chainFaults(round, entries),
  ...recomputed(entries),
]

/** A file that was damaged may hold what cannot be computed with at all. */
function recomputed(entries: LedgerFile['entries']): string[] {
  try {
    return recompute(entries)
  } catch (error) {
    return [`结果无法重算：${(error as Error).message}`]
  }
}
