export type PersonalData = { kind: '身份证号' | '手机号' | '银行卡号'; text: string }

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643-1999: the eighteenth character checks the seventeen before it. 11010519491231002X is right. */
function isIdNumber(digits: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return '10X98765432'[sum % 11] === digits[17]!.toUpperCase()
}

/** Luhn's check, which every bank card number of China UnionPay passes. */
function isCardNumber(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

const numbers = /(?<![\dA-Za-z])\d(?:[ -]?\d){9,18}[Xx]?(?![\dA-Za-z])/g

/** Numbers that identify one person, in any spacing or full-width writing. A warning for the author, no proof. */
export function findPersonalData(text: string): PersonalData[] {
  const found = new Map<string, PersonalData>()
  for (const [written] of text.normalize('NFKC').matchAll(numbers)) {
    const kind = kindOf(written.replace(/[ -]/g, ''))
    if (kind) found.set(written, { kind, text: written })
  }
  return [...found.values()]
}

function kindOf(digits: string): PersonalData['kind'] | null {
  if (/^1[3-9]\d{9}$/.test(digits)) return '手机号'
  if (/^\d{17}[\dX]$/i.test(digits) && isIdNumber(digits)) return '身份证号'
  if (/^62\d{14,17}$/.test(digits) && isCardNumber(digits)) return '银行卡号'
  return null
}
