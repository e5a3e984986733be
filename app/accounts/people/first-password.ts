const upper = 'ABCDEFGHJKMNPQRSTUVWXYZ'
const lower = 'abcdefghjkmnpqrstuvwxyz'
const digits = '23456789'
const pattern = [upper, lower, lower, lower, lower, lower, lower, '-', digits, digits, digits, digits]

/**
 * A password to be read aloud and typed once, like Kmfwtzp-3947: three classes, no letter that looks like another,
 * about 44 bits.
 * @param bytes at least 12 random bytes; the same bytes give the same password
 */
export function firstPassword(bytes: Uint8Array): string {
  let rest = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  return pattern
    .map((letters) => {
      const at = Number(rest % BigInt(letters.length))
      rest /= BigInt(letters.length)
      return letters[at]
    })
    .join('')
}
