import type { HeadingLevel, ParagraphFacts } from './word-headings'
import { headingLevels } from './word-headings'
import { readNumbering } from './word-numbering'
import type { WordStyle } from './word-styles'
import { isOn, numberingOf, outlineLevel, readStyles } from './word-styles'
import { attribute, child, elements } from './xml'

/** Style id given to headings, followed by 1–6; the HTML converter maps it to h1–h6. */
export const HEADING_STYLE = 'ReportHeading'

interface Paragraph {
  element: Element
  style: WordStyle
  text: string
  listId?: string
  /** Automatic number that the text itself does not hold. */
  number: string
}

/**
 * Makes a Word body say outright what its styles and automatic numbers only imply:
 * headings get one style a level, automatic 「一、」 become text. Changes `body` in place.
 */
export function markStructure(body: Document, styles: Document | undefined, numbering: Document | undefined): void {
  const paragraphs = readParagraphs(body, readStyles(styles), numbering)
  const levels = headingLevels(paragraphs.map(factsOf))
  paragraphs.forEach((paragraph, i) => {
    const level = levels[i] ?? null
    if (level !== null) setHeading(paragraph.element, level)
    if (level !== null || !isListItem(paragraphs, i)) writeNumber(paragraph)
  })
}

function readParagraphs(
  body: Document,
  styleOf: (id: string | undefined) => WordStyle,
  numbering: Document | undefined,
): Paragraph[] {
  const counter = readNumbering(numbering)
  return elements(body, 'p')
    .filter((element) => !isInside(element, ['tbl', 'txbxContent', 'pict']))
    .map((element) => {
      const properties = child(element, 'pPr')
      const style = styleOf(attribute(child(properties, 'pStyle'), 'val'))
      const list = numberingOf(properties) ?? style.numbering
      const number = list && list.numId !== '0' ? counter.next(list.numId, list.level) : ''
      return { element, style, text: textOf(element), listId: list && `${list.numId}/${list.level}`, number }
    })
}

function factsOf({ element, style, text, number }: Paragraph): ParagraphFacts {
  const properties = child(element, 'pPr')
  const runs = elements(element, 'r').filter((run) => textOf(run).trim())
  const alignment = attribute(child(properties, 'jc'), 'val')
  return {
    text: number + text,
    styleName: style.name,
    outlineLevel: outlineLevel(properties) ?? style.outlineLevel,
    bold: runs.length > 0 && runs.every((run) => isBold(run, style)),
    centred: alignment ? alignment === 'center' : style.centred,
  }
}

function isBold(run: Element, style: WordStyle): boolean {
  const bold = child(child(run, 'rPr'), 'b')
  return bold ? isOn(bold) : style.bold
}

/** A number is left to the list only where neighbours continue the list; a lone one would restart at 1. */
function isListItem(paragraphs: Paragraph[], i: number): boolean {
  const id = paragraphs[i]?.listId
  const number = paragraphs[i]?.number ?? ''
  if (/^[（(]?[一二三四五六七八九十]/.test(number)) return false
  return number === '' || paragraphs[i - 1]?.listId === id || paragraphs[i + 1]?.listId === id
}

function setHeading(paragraph: Element, level: HeadingLevel): void {
  const properties = child(paragraph, 'pPr') ?? prepend(paragraph, 'pPr')
  const style = child(properties, 'pStyle') ?? prepend(properties, 'pStyle')
  style.setAttributeNS(paragraph.namespaceURI, 'w:val', `${HEADING_STYLE}${level}`)
  for (const bold of elements(paragraph, 'b')) bold.parentNode?.removeChild(bold)
}

/** Writes the automatic number into the text and takes the paragraph out of its list. */
function writeNumber({ element, number, text }: Paragraph): void {
  if (!number) return
  const properties = child(element, 'pPr') ?? prepend(element, 'pPr')
  const numbering = child(properties, 'numPr') ?? append(properties, 'numPr')
  while (numbering.firstChild) numbering.removeChild(numbering.firstChild)
  append(numbering, 'numId').setAttributeNS(element.namespaceURI, 'w:val', '0')
  const run = element.ownerDocument.createElementNS(element.namespaceURI, 'w:r')
  append(run, 't').textContent = /[.\w]$/.test(number) && text ? `${number} ` : number
  element.insertBefore(run, properties.nextSibling)
}

function prepend(parent: Element, name: string): Element {
  const element = parent.ownerDocument.createElementNS(parent.namespaceURI, `w:${name}`)
  parent.insertBefore(element, parent.firstChild)
  return element
}

function append(parent: Element, name: string): Element {
  const element = parent.ownerDocument.createElementNS(parent.namespaceURI, `w:${name}`)
  parent.appendChild(element)
  return element
}

/** The visible text: deleted text is in `delText` and so left out. */
function textOf(element: Element): string {
  return elements(element, 't')
    .map((one) => one.textContent ?? '')
    .join('')
}

function isInside(element: Element, names: string[]): boolean {
  for (let node = element.parentNode; node; node = node.parentNode) {
    if (names.includes((node as Element).localName)) return true
  }
  return false
}
