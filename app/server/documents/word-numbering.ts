import { chineseNumeral } from './chinese-numerals'
import { attribute, child, elements } from './xml'

interface Level {
  format: string
  /** Pattern such as `%1、` or `（%2）`. */
  text: string
  start: number
}

/** Counts a document's automatic numbers in reading order. */
export interface NumberCounter {
  /** The number of the next paragraph of this list and level as Word prints it; empty for bullets. */
  next: (numId: string, level: number) => string
}

/** Builds the counter from numbering.xml; lists of one abstract numbering count on together, as in Word. */
export function readNumbering(document: Document | undefined): NumberCounter {
  const lists = document ? readLists(document) : new Map<string, { abstractId: string; levels: Level[] }>()
  const counts = new Map<string, number[]>()
  return {
    next(numId, level) {
      const list = lists.get(numId)
      const current = list?.levels[level]
      if (!list || !current || level < 0 || level > 8) return ''
      const count = counts.get(list.abstractId) ?? []
      const numbers = list.levels.slice(0, level + 1).map((one, i) => count[i] ?? one.start - (i === level ? 1 : 0))
      numbers[level] = (numbers[level] ?? 0) + 1
      counts.set(list.abstractId, numbers)
      return print(list.levels, current, numbers)
    },
  }
}

function print(levels: Level[], current: Level, numbers: number[]): string {
  if (current.format === 'bullet' || current.format === 'none') return ''
  return current.text.replace(/%([1-9])/g, (_, digit: string) => {
    const i = Number(digit) - 1
    return format(levels[i]?.format ?? 'decimal', numbers[i] ?? 1)
  })
}

function format(numberFormat: string, n: number): string {
  if (/chinese|japanese|ideographDigital|taiwanese/i.test(numberFormat)) return chineseNumeral(n)
  if (/^decimalEnclosedCircle/.test(numberFormat) && n <= 20) return String.fromCodePoint(0x2460 + n - 1)
  if (numberFormat === 'lowerLetter') return String.fromCodePoint(97 + ((n - 1) % 26))
  if (numberFormat === 'upperLetter') return String.fromCodePoint(65 + ((n - 1) % 26))
  return String(n)
}

function readLists(document: Document): Map<string, { abstractId: string; levels: Level[] }> {
  const abstracts = new Map(
    elements(document, 'abstractNum').map((one) => [attribute(one, 'abstractNumId') ?? '', readLevels(one)]),
  )
  return new Map(
    elements(document, 'num').map((one) => {
      const abstractId = attribute(child(one, 'abstractNumId'), 'val') ?? ''
      const restarts = elements(one, 'startOverride').length > 0
      const numId = attribute(one, 'numId') ?? ''
      return [
        numId,
        {
          abstractId: restarts ? `${abstractId}/${numId}` : abstractId,
          levels: abstracts.get(abstractId) ?? [],
        },
      ]
    }),
  )
}

function readLevels(abstract: Element): Level[] {
  const levels: Level[] = []
  for (const element of elements(abstract, 'lvl')) {
    const index = Number(attribute(element, 'ilvl') ?? '-1')
    if (index < 0 || index > 8) continue
    levels[index] = {
      format: attribute(child(element, 'numFmt'), 'val') ?? 'decimal',
      text: attribute(child(element, 'lvlText'), 'val') ?? '',
      start: Number(attribute(child(element, 'start'), 'val') ?? '1') || 1,
    }
  }
  return levels
}
