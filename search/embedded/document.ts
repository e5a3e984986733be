import type { FacetName, SearchDocument } from '../engine'
import { clean, fold, squeeze } from '../normalize'
import type { TextField } from '../query'

/** The texts of a document in the order they are stored. */
const order = ['title', 'abstract', 'keywords', 'author', 'organization', 'body'] as const
export type StoredField = TextField | 'body'
export type StoredText = Record<StoredField, string>

/** Between fields: cleaned text holds no control characters but tab and line feed. */
const separator = '\u0001'

export function storedText(document: SearchDocument): StoredText {
  return {
    title: clean(document.title),
    abstract: clean(document.abstract ?? ''),
    keywords: clean((document.keywords ?? []).join('\n')),
    author: clean((document.authors ?? []).join('\n')),
    organization: clean(document.organization ?? ''),
    body: clean(document.body),
  }
}

/** UTF-16: two thirds of UTF-8 in Chinese, and read back without decoding. */
export function packText(text: StoredText): Uint8Array {
  return Buffer.from(order.map((field) => text[field]).join(separator), 'utf16le')
}

export function unpackText(blob: Uint8Array): StoredText {
  const parts = blobString(blob).split(separator)
  return Object.fromEntries(order.map((field, i) => [field, parts[i] ?? ''])) as StoredText
}

/** All fields in one, folded and squeezed, as phrases are looked for; fields never run into each other. */
export function comparable(blob: Uint8Array): string {
  return squeeze(fold(blobString(blob)))
}

export function comparableField(blob: Uint8Array, field: StoredField): string {
  return squeeze(fold(unpackText(blob)[field]))
}

function blobString(blob: Uint8Array): string {
  return Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength).toString('utf16le')
}

/** Facet values of a document, empty ones left out. */
export function facetValues(document: SearchDocument): [FacetName, string][] {
  const values: [FacetName, readonly (string | number | undefined)[]][] = [
    ['kind', [document.kind]],
    ['year', [document.year]],
    ['city', [document.city]],
    ['county', [document.county]],
    ['theme', document.themes ?? []],
    ['method', document.methods ?? []],
    ['group', document.groups ?? []],
    ['column', [document.column]],
    ['award', [document.award]],
  ]
  return values.flatMap(([name, list]) =>
    [...new Set(list)].filter((v) => v !== undefined && v !== '').map((v): [FacetName, string] => [name, String(v)]),
  )
}
