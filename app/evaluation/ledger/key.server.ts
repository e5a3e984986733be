import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { config } from '../../server/config.server'
import { fingerprintOf, publicKeyOf } from './signature'

/**
 * The key that signs ledgers: LEDGER_KEY, or one made at first start and readable by the owner alone. Whoever
 * changes it cannot make old files look like new ones: the opening records by which key it was made.
 */
export function ledgerKey(dataDir = config.dataDir): KeyObject {
  if (config.LEDGER_KEY)
    return createPrivateKey({ key: Buffer.from(config.LEDGER_KEY, 'base64'), format: 'der', type: 'pkcs8' })
  const file = path.join(dataDir, 'ledger-key.pem')
  try {
    return createPrivateKey(readFileSync(file, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const { privateKey } = generateKeyPairSync('ed25519')
  mkdirSync(dataDir, { recursive: true })
  try {
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    // another process was first: its key counts
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return ledgerKey(dataDir)
    throw error
  }
  return privateKey
}

export function ledgerFingerprint(): { publicKey: string; fingerprint: string } {
  const publicKey = publicKeyOf(ledgerKey())
  return { publicKey, fingerprint: fingerprintOf(publicKey) }
}
