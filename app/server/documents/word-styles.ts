import { attribute, child, elements } from './xml'

/** What a Word style gives to its paragraphs, its ancestors included. */
export interface WordStyle {
  name: string
  outlineLevel?: number
  bold: boolean
  centred: boolean
  numbering?: { numId: string; level: number }
}

/** Reads styles.xml and follows basedOn; a style that is missing or circular gives what was found so far. */
export function readStyles(document: Document | undefined): (styleId: string | undefined) => WordStyle {
  const byId = new Map(
    (document ? elements(document, 'style') : []).map((style) => [attribute(style, 'styleId') ?? '', style]),
  )
  const known = new Map<string, WordStyle>()
  return (styleId) => {
    const id = styleId ?? ''
    const found = known.get(id) ?? resolve(byId, id)
    known.set(id, found)
    return found
  }
}

function resolve(byId: Map<string, Element>, styleId: string): WordStyle {
  const style: WordStyle = { name: '', bold: false, centred: false }
  const visited = new Set<string>()
  for (let id: string | undefined = styleId; id && !visited.has(id);) {
    visited.add(id)
    const element = byId.get(id)
    if (!element) break
    inherit(style, element)
    id = attribute(child(element, 'basedOn'), 'val')
  }
  return style
}

function inherit(style: WordStyle, element: Element): void {
  const paragraph = child(element, 'pPr')
  style.name ||= attribute(child(element, 'name'), 'val') ?? ''
  style.outlineLevel ??= outlineLevel(paragraph)
  style.bold ||= isOn(child(child(element, 'rPr'), 'b'))
  style.centred ||= attribute(child(paragraph, 'jc'), 'val') === 'center'
  style.numbering ??= numberingOf(paragraph)
}

/** 0–8, or undefined: Word writes 9 for body text. */
export function outlineLevel(properties: Element | undefined): number | undefined {
  const level = Number(attribute(child(properties, 'outlineLvl'), 'val') ?? '9')
  return level >= 0 && level < 9 ? level : undefined
}

export function numberingOf(properties: Element | undefined): { numId: string; level: number } | undefined {
  const numbering = child(properties, 'numPr')
  const numId = attribute(child(numbering, 'numId'), 'val')
  if (!numId) return undefined
  return { numId, level: Number(attribute(child(numbering, 'ilvl'), 'val') ?? '0') || 0 }
}

/** A toggle such as `<w:b/>`: present means on unless it says 0, false or off. */
export function isOn(toggle: Element | undefined): boolean {
  return toggle !== undefined && !/^(0|false|off|none)$/.test(attribute(toggle, 'val') ?? '1')
}
