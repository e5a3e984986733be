import { DOMParser, XMLSerializer } from '@xmldom/xmldom'

/** Thrown for text that is no well-formed XML, or that declares a document type. */
class BadXml extends Error {}

/**
 * Parses an XML part of an Office file.
 * Office never writes a document type; one that is there is an attack (entity expansion) and refused.
 */
export function parseXml(bytes: Buffer): Document {
  const text = decode(bytes)
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new BadXml('document type declared')
  const fail = (message: string) => {
    throw new BadXml(message)
  }
  const parser = new DOMParser({ errorHandler: { warning: () => undefined, error: fail, fatalError: fail } })
  const document = parser.parseFromString(text, 'text/xml')
  if (!document?.documentElement) throw new BadXml('no root element')
  return document
}

export function serializeXml(document: Document): string {
  return new XMLSerializer().serializeToString(document)
}

/** All elements below `root` with this local name, in document order, whatever their prefix. */
export function elements(root: Document | Element, localName: string): Element[] {
  return Array.from(root.getElementsByTagNameNS('*', localName))
}

/** The first child element with this local name. */
export function child(parent: Element | undefined, localName: string): Element | undefined {
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (node as Element).localName === localName) return node as Element
  }
  return undefined
}

/** An attribute by its local name, whatever its prefix (`w:val`, `val`). */
export function attribute(element: Element | undefined, localName: string): string | undefined {
  return Array.from(element?.attributes ?? []).find((one) => (one.localName ?? one.name) === localName)?.value
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
  return bytes.toString('utf8').replace(/^\uFEFF/, '')
}
