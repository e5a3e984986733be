import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { canonical } from './canonical'
import { sha256 } from './chain'
import type { LedgerFile } from './entries'

/** Short enough to be read out over the telephone: four groups of the key's SHA-256. */
export const fingerprintOf = (publicKey: string): string => sha256(publicKey).slice(0, 32).match(/.{8}/g)!.join('-')

export const publicKeyOf = (key: KeyObject): string =>
  createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')

/** Signs a ledger with the key of the installation. */
export function signLedger(file: Omit<LedgerFile, 'publicKey' | 'signature'>, key: KeyObject): LedgerFile {
  const named = { ...file, publicKey: publicKeyOf(key) }
  return { ...named, signature: sign(null, Buffer.from(canonical(named)), key).toString('base64') }
}

/** Whether the signature belongs to the file and to the key named in it; anything unreadable does not. */
export function signatureHolds({ signature, ...rest }: LedgerFile): boolean {
  try {
    const signed = Buffer.from(signature, 'base64')
    if (signed.toString('base64') !== signature) return false // another way to write the same
    const key = createPublicKey({ key: Buffer.from(rest.publicKey, 'base64'), type: 'spki', format: 'der' })
    return verify(null, Buffer.from(canonical(rest)), key, signed)
  } catch {
    return false
  }
}
