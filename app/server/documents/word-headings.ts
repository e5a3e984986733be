/** What is known of a Word paragraph before deciding whether it is a heading. */
export interface ParagraphFacts {
  text: string
  /** Style name as stored, such as `heading 1`, `Title`, `一级标题`; empty when there is none. */
  styleName: string
  /** Outline level, 0 for the top; undefined for body text. */
  outlineLevel?: number
  /** Every character is bold. */
  bold: boolean
  centred: boolean
}

/** Title is 1, parts (一、) are 2, sections (（一）) 3, points (1.) 4, sub-points (（1）) 5. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

const NUMBERED: [RegExp, HeadingLevel][] = [
  [/^第[一二三四五六七八九十]+(部分|章|节|篇)/, 2],
  [/^[一二三四五六七八九十]{1,3}[、.．]/, 2],
  [/^[（(][一二三四五六七八九十]{1,3}[）)]/, 3],
  [/^\d{1,2}[、.．](?!\d)/, 4],
  [/^[（(]\d{1,2}[）)]/, 5],
]

/**
 * Levels of all paragraphs of a document, null for body text.
 * Many Chinese documents have no heading styles: 「一、基本情况」 in bold or a black face is all there is.
 */
export function headingLevels(paragraphs: readonly ParagraphFacts[]): (HeadingLevel | null)[] {
  const levels = paragraphs.map(levelOf)
  const title = titleIndex(paragraphs, levels)
  const hasParts = levels.includes(2)
  return levels.map((level, i) => {
    if (i === title) return 1
    if (level === null && !hasParts && i > title && isBoldLabel(paragraphs[i])) return 2
    return level
  })
}

function levelOf(paragraph: ParagraphFacts): HeadingLevel | null {
  const text = paragraph.text.trim()
  if (!text || text.length > 80) return null
  const numbered = NUMBERED.find(([pattern]) => pattern.test(text))?.[1] ?? null
  const styled = styledLevel(paragraph)
  if (styled !== null) return numbered ?? styled
  if (numbered === null) return null
  const isLabel = text.length <= 40 && !/[。；;，,！？]/.test(text) && !/[：:]$/.test(text)
  if (numbered <= 3) return isLabel || (paragraph.bold && text.length <= 60) ? numbered : null
  return isLabel && paragraph.bold ? numbered : null
}

function styledLevel({ styleName, outlineLevel }: ParagraphFacts): HeadingLevel | null {
  const named = /^(?:heading|标题) ?([1-9])\b/i.exec(styleName)
  const chinese = /([一二三四五])级标题/.exec(styleName)
  const level = named
    ? Number(named[1])
    : chinese?.[1]
      ? '一二三四五'.indexOf(chinese[1]) + 1
      : (outlineLevel ?? -1) + 1
  return level > 0 ? (Math.min(level + 1, 6) as HeadingLevel) : null
}

/** The paragraph that is the title: by style, else a centred or lone top heading before the text begins. */
function titleIndex(paragraphs: readonly ParagraphFacts[], levels: readonly (HeadingLevel | null)[]): number {
  const byStyle = paragraphs.findIndex((one) => /^(title|标题)$/i.test(one.styleName) && one.text.trim())
  if (byStyle >= 0) return byStyle
  const first = paragraphs.findIndex((one) => one.text.trim())
  const one = paragraphs[first]
  if (!one || one.text.trim().length > 60 || /[。；]$/.test(one.text.trim())) return -1
  const isNumbered = NUMBERED.some(([pattern]) => pattern.test(one.text.trim()))
  if (isNumbered) return -1
  return one.centred || one.bold || levels[first] === 2 ? first : -1
}

function isBoldLabel(paragraph: ParagraphFacts | undefined): boolean {
  if (!paragraph?.bold) return false
  const text = paragraph.text.trim()
  return text.length > 1 && text.length <= 24 && !/[。；;，,：:！？]/.test(text)
}
