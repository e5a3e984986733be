import { createHash } from 'node:crypto'
import type { SearchDocument } from './engine'

/**
 * What a document was when it was indexed, in a few characters: the same for the same content, whatever the
 * order of its properties, so that index and database are compared without reading the texts back.
 */
export function fingerprint(document: SearchDocument): string {
  const properties = Object.entries(document).filter(([, value]) => value !== undefined && value !== null)
  const sorted = properties.sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, 16)
}
