import type { IStylesOptions, ISectionPropertiesOptions } from 'docx'
import { AlignmentType, DocumentGridType, LineRuleType } from 'docx'

/** GB/T 9704-2012: type sizes in half points. 二号 is 22 pt, 三号 16 pt, 四号 14 pt, 小四 12 pt. */
export const SIZE = { title: 44, body: 32, pageNumber: 28, table: 24 } as const

const latin = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' }

/** Faces the standard names; where one is not installed, Word and WPS put the nearest in its place. */
export const FACE = {
  title: { ...latin, eastAsia: '方正小标宋简体' },
  part: { ...latin, eastAsia: '黑体' },
  section: { ...latin, eastAsia: '楷体_GB2312' },
  body: { ...latin, eastAsia: '仿宋_GB2312' },
  pageNumber: { ...latin, eastAsia: '宋体' },
} as const

/** 22 lines in 225 mm: 29 pt a line, in twentieths of a point. */
export const LINE = { line: 580, lineRule: LineRuleType.EXACT } as const

/** Two characters of 三号. */
export const INDENT = { firstLine: 640, firstLineChars: 200 } as const

/** Width of the type area, 156 mm, in CSS pixels. */
export const TYPE_AREA_PIXELS = 589

/** Twentieths of a point in a millimetre. */
const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4)

/** A4 with 37 mm above, 28 mm at the binding side and a type area of 156 × 225 mm. */
export const PAGE: ISectionPropertiesOptions = {
  page: {
    size: { width: twips(210), height: twips(297) },
    margin: {
      top: twips(37),
      left: twips(28),
      right: twips(26),
      bottom: twips(35),
      footer: twips(25),
      header: twips(15),
    },
  },
  grid: { type: DocumentGridType.LINES, linePitch: LINE.line },
}

const heading = (face: keyof typeof FACE, bold = false) => ({
  run: { font: FACE[face], size: SIZE.body, bold, italics: false, color: '000000' },
  paragraph: { spacing: { ...LINE, before: 0, after: 0 }, indent: INDENT, keepNext: true },
})

/** 一、黑体 · （一）楷体 · 1. 仿宋加粗 · （1）仿宋, all black and of the body's size. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FACE.body, size: SIZE.body, color: '000000' },
      paragraph: { spacing: { ...LINE, before: 0, after: 0 }, alignment: AlignmentType.BOTH },
    },
    title: {
      run: { font: FACE.title, size: SIZE.title, bold: false, color: '000000' },
      paragraph: { spacing: { line: 700, lineRule: LineRuleType.EXACT }, alignment: AlignmentType.CENTER },
    },
    heading1: heading('part'),
    heading2: heading('section'),
    heading3: heading('body', true),
    heading4: heading('body'),
    heading5: heading('body'),
    heading6: heading('body'),
  },
}
