import exifr from 'exifr'
import { UNPACK_LIMITS } from './upload-limits'
import { attribute, elements, parseXml } from './xml'
import { scanZip } from './zip-scan.server'

/** What a Word file tells besides its text; none of it is taken into a report. */
export interface WordTraces {
  /** Author, company, template and the like, as they stand in the file. */
  properties: { name: string; value: string }[]
  comments: number
  /** Insertions and deletions that were tracked. */
  changes: number
  /** Numbers of editing sessions (rsid). */
  sessions: number
  /** Names in comments, changes and the list of people. */
  people: string[]
  headersAndFooters: number
  thumbnail: boolean
  /** Pictures with data of camera, place or program. */
  picturesWithData: number
}

const told =
  /^docProps\/|^word\/(?:document|comments\w*|people|settings|header\d*|footer\d*)\.xml$|^word\/media\/[^/]+\.(?:jpe?g|png|tiff?|heic)$/i

/** Reads the traces of a .docx; null when it cannot be read. */
export async function readTraces(bytes: Buffer): Promise<WordTraces | null> {
  try {
    const { names, kept } = await scanZip(bytes, UNPACK_LIMITS, (name) => told.test(name))
    const xml = (name: RegExp) =>
      [...kept].filter(([key]) => name.test(key)).map(([, content]) => content.toString('utf8'))
    const body = xml(/^word\/(?:document|comments\w*|people)\.xml$/).join('\n')
    const count = (pattern: RegExp) => (body.match(pattern) ?? []).length
    return {
      properties: [...kept]
        .filter(([name]) => /^docProps\/.*\.xml$/.test(name))
        .flatMap(([, content]) => propertiesOf(content)),
      comments: count(/<w:comment\s/g),
      changes: count(/<w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange)\s/g),
      sessions: new Set(
        [
          ...body.matchAll(/w:rsid\w*="([0-9A-F]{8})"/g),
          ...xml(/settings\.xml$/)
            .join('')
            .matchAll(/<w:rsid\w*\s+w:val="([0-9A-F]{8})"/g),
        ].map(([, id]) => id),
      ).size,
      people: [...new Set([...body.matchAll(/w(?:15)?:author="([^"]+)"/g)].map(([, name]) => name!))],
      headersAndFooters: xml(/^word\/(?:header|footer)\d*\.xml$/).filter((part) => /<w:t[ >]/.test(part)).length,
      thumbnail: names.some((name) => /^docProps\/thumbnail/i.test(name)),
      picturesWithData: await withData(
        [...kept].filter(([name]) => name.startsWith('word/media/')).map(([, content]) => content),
      ),
    }
  } catch {
    return null
  }
}

/** Simple elements with text: <dc:creator>王秀英</dc:creator>, and custom ones with their name. */
function propertiesOf(content: Buffer): { name: string; value: string }[] {
  return elements(parseXml(content), '*').flatMap((element) => {
    const value = (element.textContent ?? '').trim()
    const isLeaf = ![...Array.from(element.childNodes)].some((child) => child.nodeType === 1)
    if (!isLeaf || !value) return []
    const parent = element.parentNode as Element | null
    const custom = parent && 'getAttribute' in parent ? attribute(parent, 'name') : undefined
    return [{ name: custom ?? element.localName ?? element.nodeName, value: value.slice(0, 200) }]
  })
}

async function withData(pictures: readonly Buffer[]): Promise<number> {
  const read = await Promise.all(
    pictures.map(
      (bytes) =>
        exifr
          .parse(bytes, { gps: true, xmp: true, iptc: true, icc: false, ihdr: false, jfif: false })
          .catch(() => undefined) as Promise<Record<string, unknown> | undefined>,
    ),
  )
  return read.filter((data) => data && Object.keys(data).length > 0).length
}
