const DIGITS = '零一二三四五六七八九'

/** 1–99 in Chinese as headings count: 1 → 一, 10 → 十, 21 → 二十一. Other numbers stay in digits. */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) return String(n)
  const tens = Math.floor(n / 10)
  const units = n % 10 ? DIGITS.charAt(n % 10) : ''
  if (tens === 0) return units
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}十${units}`
}
