import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { config } from './config.server'

const schema = z.object({
  ownerPassword: z.string(),
  appPassword: z.string(),
  judgePassword: z.string(),
  sessionSecret: z.string(),
})

export type Secrets = z.infer<typeof schema>

/** The installation's secrets, made once and readable by the owner alone. */
export function readSecrets(dataDir = config.dataDir): Secrets {
  const file = path.join(dataDir, 'secrets.json')
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const make = () => randomBytes(24).toString('base64url')
  const secrets = {
    ownerPassword: make(),
    appPassword: make(),
    judgePassword: make(),
    sessionSecret: make() + make(),
  }
  mkdirSync(dataDir, { recursive: true })
  const whole = `${file}.${process.pid}` // written beside and then named, so that no half file ever counts
  try {
    writeFileSync(whole, JSON.stringify(secrets, null, 2), { mode: 0o600 })
    linkSync(whole, file)
  } catch (error) {
    // another process was first: its secrets count
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return readSecrets(dataDir)
    throw error
  } finally {
    rmSync(whole, { force: true })
  }
  return secrets
}
