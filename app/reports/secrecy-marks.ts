// 密级标志 as GB/T 9704 writes it: 机密★1年, 秘密★, 绝密级, or the word alone at the head of a page.
// The word inside a sentence (保守秘密, 泄露商业秘密) is no mark.

const gap = '[\\s\\u3000\\u200b\\ufeff]*'
const grade = `(?:绝${gap}密|机${gap}密|秘${gap}密)`
const star = `${grade}${gap}[★☆✩✭*＊]`
const named = `(?:绝${gap}密|机${gap}密)${gap}级|(?<![\\p{Script=Han}])秘${gap}密${gap}级|密${gap}级${gap}[:：]${gap}${grade}`
const alone = `(?:^|\\n)[\\s\\u3000#>【\\[（(*_]*${grade}[\\s\\u3000】\\])）*_]*(?:\\d+${gap}年|长期)?[\\s\\u3000]*(?=\\n|$)`
const marks = new RegExp(`${star}|${named}|${alone}`, 'gu')

/** Marks of secrecy grade found in a text, as written; a report that bears one may not be handed in here. */
export function findSecrecyMarks(text: string): string[] {
  const found = text.normalize('NFKC').match(marks) ?? []
  return [...new Set(found.map((mark) => mark.replace(/[\s\u3000]+/g, ' ').trim()))]
}
