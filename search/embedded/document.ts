import { comparable, wholeText, type StoredField, type StoredText } from '../text'

const order = ['title', 'abstract', 'keywords', 'author', 'organization', 'body'] as const
/** Between fields: cleaned text holds no control characters but tab and line feed. */
const separator = '\u0001'

/** UTF-16: two thirds of UTF-8 in Chinese, and read back without decoding. */
export function packText(text: StoredText): Uint8Array {
  return Buffer.from(wholeText(text), 'utf16le')
}

export function unpackText(blob: Uint8Array): StoredText {
  const parts = blobString(blob).split(separator)
  return Object.fromEntries(order.map((field, i) => [field, parts[i] ?? ''])) as StoredText
}

/** All fields in one, as phrases are looked for. */
export function comparableBlob(blob: Uint8Array): string {
  return comparable(blobString(blob))
}

export function fieldString(blob: Uint8Array, field: StoredField): string {
  return unpackText(blob)[field]
}

/** All fields in one, as written. */
export function blobString(blob: Uint8Array): string {
  return Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength).toString('utf16le')
}
