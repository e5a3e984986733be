/** Numbers that name a person and have no place in a diary or a report. */
export type PersonalDataKind = 'identity' | 'bank-card' | 'phone'

export const personalDataNames: Record<PersonalDataKind, string> = {
  identity: '身份证号',
  'bank-card': '银行卡号',
  phone: '电话',
}

/** One number found; offsets in UTF-16 units of the text. */
export type PersonalData = { kind: PersonalDataKind; start: number; end: number; text: string }

// Written plain, grouped by single blanks or hyphens, in half or full width. Longer forms come first,
// so that part of an ID number is never taken for a phone.
const gap = '[ \\-]?'
const grouped = (digits: number) => `(?:${gap}\\d){${digits}}`
const patterns: readonly [PersonalDataKind, RegExp][] = [
  // GB 11643: region, date of birth, sequence, check character; the check itself is not asked for, since
  // a number with one wrong digit still points at somebody
  [
    'identity',
    new RegExp(
      `(?<!\\d)[1-9]${grouped(5)}${gap}(?:1${gap}9|2${gap}0)${grouped(2)}${gap}(?:0${gap}[1-9]|1${gap}[0-2])${gap}(?:0${gap}[1-9]|[12]${gap}\\d|3${gap}[01])${grouped(3)}${gap}[\\dXx](?!\\d)`,
      'g',
    ),
  ],
  // of before 1999: 15 digits
  ['identity', /(?<!\d)[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d)/g],
  ['bank-card', new RegExp(`(?<!\\d)[3-69]${grouped(15)}(?:${grouped(1)}){0,3}(?!\\d)`, 'g')],
  ['phone', new RegExp(`(?<!\\d)1[3-9]\\d(?:${gap}\\d{4}){2}(?!\\d)`, 'g')],
  ['phone', /(?<!\d)0\d{2,3}[- ]?[2-9]\d{6,7}(?!\d)/g],
]

/** Full-width digits and signs become half-width, one for one, so that offsets stay. */
const halfWidth = (text: string) =>
  text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ')

/** Finds ID numbers, bank cards and phones, in the order of the text; they never overlap. */
export function findPersonalData(text: string): PersonalData[] {
  const plain = halfWidth(text)
  const found: PersonalData[] = []
  for (const [kind, pattern] of patterns) {
    for (const { 0: match, index } of plain.matchAll(pattern)) {
      const end = index + match.length
      if (!found.some((each) => index < each.end && each.start < end))
        found.push({ kind, start: index, end, text: text.slice(index, end) })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/**
 * The text with such numbers covered.
 * Example: maskPersonalData('打13812345678找她') is '打〔电话已遮盖〕找她'.
 */
export function maskPersonalData(text: string): string {
  return findPersonalData(text).reduceRight(
    (masked, { kind, start, end }) =>
      `${masked.slice(0, start)}〔${personalDataNames[kind]}已遮盖〕${masked.slice(end)}`,
    text,
  )
}
