import { createHash } from 'node:crypto'

/** The same UUID for the same name, so that demonstration rows can refer to one another without a look-up. */
export function stableId(name: string): string {
  const hex = createHash('sha256').update(`fuqing demonstration ${name}`).digest('hex')
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** A number from 0 to 99 that depends on the name alone. */
export const stablePercent = (name: string): number => createHash('sha256').update(name).digest().readUInt32BE(0) % 100
