import JSZip from 'jszip'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const OFFICE = 'application/vnd.openxmlformats-officedocument'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Parts of a hand-made .docx; every one may be left out. */
export interface DocxParts {
  /** Inner XML of w:body. */
  body?: string
  styles?: string
  numbering?: string
  footnotes?: string
  /** Relationship elements of the document part. */
  links?: string
  mainType?: string
  /** Further `Override` and `Default` elements of [Content_Types].xml. */
  types?: string
  files?: Record<string, string | Buffer>
}

/** A .docx as raw as wanted, with tags in the names Word and WPS use. */
export async function docx(parts: DocxParts = {}): Promise<Buffer> {
  const zip = new JSZip()
  const mainType = parts.mainType ?? `${OFFICE}.wordprocessingml.document.main+xml`
  zip.file('[Content_Types].xml', contentTypes(`/word/document.xml`, mainType, parts.types))
  zip.file('_rels/.rels', rels(`<Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/>`))
  zip.file('word/document.xml', part('document', `<w:body>${parts.body ?? paragraph('正文')}</w:body>`))
  zip.file('word/styles.xml', part('styles', parts.styles ?? ''))
  zip.file('word/numbering.xml', part('numbering', parts.numbering ?? ''))
  if (parts.footnotes) zip.file('word/footnotes.xml', part('footnotes', parts.footnotes))
  zip.file('word/_rels/document.xml.rels', rels(internalLinks(parts) + (parts.links ?? '')))
  for (const [name, content] of Object.entries(parts.files ?? {})) zip.file(name, content)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** A zip with exactly these entries. */
export async function zipOf(files: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new JSZip()
  for (const [name, content] of Object.entries(files)) zip.file(name, content)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** The head of a compound file (Office 97–2003, encrypted Office) with these streams in its directory. */
export function compoundFile(...streams: string[]): Buffer {
  const magic = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  return Buffer.concat([magic, Buffer.alloc(1024), ...streams.map((name) => Buffer.from(`${name}\0`, 'utf16le'))])
}

/** A paragraph; `run` and `properties` are inner XML of w:rPr and w:pPr. */
export function paragraph(text: string, { run = '', properties = '' } = {}): string {
  const runProperties = run && `<w:rPr>${run}</w:rPr>`
  const paragraphProperties = properties && `<w:pPr>${properties}</w:pPr>`
  return `<w:p>${paragraphProperties}<w:r>${runProperties}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

export const BOLD = '<w:b/>'
export const CENTRED = '<w:jc w:val="center"/>'

/** An external relationship of the document part. */
export function externalLink(type: string, target: string): string {
  return `<Relationship Id="x${type}" Type="${R}/${type}" Target="${target}" TargetMode="External"/>`
}

/** A drawing that shows the picture of relationship `id`. */
export function drawing(id: string, description = ''): string {
  return (
    `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">` +
    `<wp:docPr id="1" name="图片" descr="${description}"/>` +
    `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>` +
    `<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>` +
    `<a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
  )
}

export function pictureLink(id: string, target: string): string {
  return `<Relationship Id="${id}" Type="${R}/image" Target="${target}"/>`
}

function part(name: string, inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} xmlns:w="${W}" xmlns:r="${R}">${inner}</w:${name}>`
}

function rels(inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`
}

function internalLinks(parts: DocxParts): string {
  const names = ['styles', 'numbering', ...(parts.footnotes ? ['footnotes'] : [])]
  return names.map((name) => `<Relationship Id="r-${name}" Type="${R}/${name}" Target="${name}.xml"/>`).join('')
}

function contentTypes(main: string, type: string, more = ''): string {
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="png" ContentType="image/png"/>' +
    '<Default Extension="emf" ContentType="image/x-emf"/>'
  return (
    `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${PACKAGE}/content-types">${defaults}` +
    `<Override PartName="${main}" ContentType="${type}"/>${more}</Types>`
  )
}
