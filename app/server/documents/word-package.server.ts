import JSZip from 'jszip'
import { UNPACK_LIMITS } from './upload-limits'
import { markStructure } from './word-structure'
import { isOn } from './word-styles'
import { attribute, child, elements, parseXml, serializeXml } from './xml'
import { scanZip } from './zip-scan.server'

/** Only these parts reach the converter: no properties, comments, people, embedded objects or custom XML. */
const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(document\d*|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/[^/]+\.rels|word\/media\/[^/]+)$/

/**
 * Bounds of what is converted, since that is done in one go while others wait: some four seconds at the most.
 * A report of 8,000 characters has about 2,000 runs and 30,000 tags.
 */
const MAX_TAGS = 400_000
const MAX_RUNS = 20_000
const MAX_CELLS = 6_000
const MAX_DROPPED = 5_000

/** Thrown for a file with far more pieces than any report has. */
export class WordTooComplex extends Error {}

export interface CleanedPackage {
  buffer: Buffer
  notices: string[]
}

/**
 * Rebuilds a .docx from its text and pictures alone, tracked changes accepted, hidden text and the table
 * of contents dropped, headings and automatic numbers written out.
 * @throws ZipRefused or BadXml when the file cannot be read, WordTooComplex
 */
export async function cleanWordPackage(bytes: Buffer): Promise<CleanedPackage> {
  const { kept, names } = await scanZip(bytes, UNPACK_LIMITS, (name) => NEEDED.test(name))
  const xml = (name: string) => {
    const part = kept.get(name)
    refuseIf((part?.reduce((tags, byte) => tags + (byte === 0x3c ? 1 : 0), 0) ?? 0) > MAX_TAGS)
    return part && parseXml(part)
  }
  const zip = new JSZip()
  for (const [name, content] of kept) zip.file(name, content, { binary: true })
  const notices = names.some((name) => /\/comments[^/]*\.xml$/.test(name)) ? ['批注没有带入正文。'] : []

  for (const name of kept.keys()) {
    if (!/^word\/(document\d*|footnotes|endnotes)\.xml$/.test(name)) continue
    const part = xml(name)
    if (!part) continue
    refuseIf(elements(part, 't').length > MAX_RUNS || elements(part, 'tc').length > MAX_CELLS)
    notices.push(...acceptChanges(part))
    if (name.startsWith('word/document')) markStructure(part, xml('word/styles.xml'), xml('word/numbering.xml'))
    zip.file(name, serializeXml(part))
  }
  return {
    buffer: await zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' }),
    notices: [...new Set(notices)],
  }
}

/** Deleted runs need no dropping: the converter passes over them. */
function acceptChanges(part: Document): string[] {
  const notices: string[] = []
  const moved = elements(part, 'moveFrom')
  if (['ins', 'del', 'moveFrom'].some((name) => elements(part, name).length)) {
    notices.push('修订已按“接受全部修订”处理，请核对。')
  }
  const hidden = elements(part, 'r').filter((run) => isOn(child(child(run, 'rPr'), 'vanish')))
  if (hidden.some((run) => run.textContent?.trim())) notices.push('隐藏文字没有带入。')
  const contents = elements(part, 'sdt').filter((one) =>
    elements(one, 'docPartGallery').some((gallery) => attribute(gallery, 'val') === 'Table of Contents'),
  )
  const dropped = [...moved, ...hidden, ...contents]
  refuseIf(dropped.length > MAX_DROPPED)
  for (const element of dropped) element.parentNode?.removeChild(element)
  return notices
}

function refuseIf(isTooMuch: boolean): void {
  if (isTooMuch) throw new WordTooComplex()
}
