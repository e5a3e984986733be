import { createHash } from 'node:crypto'
import { canonical } from './canonical'
import { nameOf, type LedgerEntry } from './entries'

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** The hash an entry must carry: of everything in it and of the hash before it. */
export function hashOf(round: string, { at, body, kind, number, previousHash }: Omit<LedgerEntry, 'hash'>): string {
  return sha256(canonical({ at, body, kind, number, previousHash, round }))
}

/** Where the chain of a round is broken and how, in words; empty when it is whole. */
export function chainFaults(round: string, entries: readonly LedgerEntry[]): string[] {
  const faults: string[] = []
  let [number, head] = [0, '']
  for (const entry of entries) {
    if (entry.number > number + 1) faults.push(missing(number + 1, entry.number - 1))
    else if (entry.number <= number) faults.push(`${nameOf(entry)}的序号重复或次序颠倒。`)
    else if (entry.previousHash !== head) faults.push(`${nameOf(entry)}与前一条接不上。`)
    if (hashOf(round, entry) !== entry.hash) faults.push(`${nameOf(entry)}的内容被改过，与指纹不符。`)
    ;[number, head] = [entry.number, entry.hash]
  }
  return faults
}

const missing = (from: number, to: number) => (from === to ? `缺少第 ${from} 条。` : `缺少第 ${from} 到 ${to} 条。`)
